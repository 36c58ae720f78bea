import Fenci
import FenciLexicon
import FenciText

/// Normalises each record and writes it.
struct NormalizeJob: Job {
  /// `nil` leaves the form as it is.
  var form: NormalizationForm?
  /// Converts between variants of Chinese after normalisation; `nil` leaves them.
  var converter: ChineseConverter?
  var writer: NormalizedTextWriter

  func makeWorker() throws(CommandError) -> Worker {
    do throws(TextError) {
      let normalizer = try RecordNormalizer(form: form, converter: converter)
      return Worker { record, output throws(CommandError) in
        do throws(TextError) {
          let result = try normalizer.normalize(record.text, isValid: record.isValid)
          let changes = writer.map == nil ? [] : result.changes(from: record.text)
          writer.append(result.text, changes: changes, of: record, to: &output)
        } catch {
          throw .engine(.text(error))
        }
      }
    } catch {
      throw .engine(.text(error))
    }
  }
}
