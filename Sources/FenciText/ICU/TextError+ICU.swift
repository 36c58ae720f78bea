internal import CICUShims

extension TextError {
  /// The error for a status other than success; `service` names what was asked of ICU.
  init(_ status: FenciICUStatus, service: String) {
    switch status {
    case FENCI_ICU_NO_DATA, FENCI_ICU_BAD_ARGUMENT: self = .unavailable(service: service)
    default: self = .failed(service: service)
    }
  }
}
