// The functions are named as C names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import CFenci
import Fenci
import FenciDiagnostics

/// What a `fenci_analyzer` points to.
final class AnalyzerObject: Sendable {
  let analyzer: Analyzer

  init(_ analyzer: Analyzer) { self.analyzer = analyzer }
}

/// See `fenci.h`.
@c(fenci_open) @implementation
public func fenci_open(
  _ options: UnsafePointer<fenci_option>?, _ count: Int,
  _ analyzer: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<fenci_error>?
) -> fenci_status {
  analyzer?.pointee = nil
  return LibraryError.reporting(to: error) { () throws(LibraryError) in
    guard let analyzer else { throw .null("analyzer") }
    let options = try AnalyzerOptions(options, count: count)
    do throws(FenciError) {
      let opened = try Analyzer(
        configuration: options.configuration, userLexicons: options.userLexicons)
      Handle.give(AnalyzerObject(opened), to: analyzer)
    } catch {
      throw LibraryError(error)
    }
  }
}

/// See `fenci.h`.
@c(fenci_close) @implementation
public func fenci_close(_ analyzer: UnsafeMutablePointer<OpaquePointer?>?) {
  Handle<AnalyzerObject>.close(analyzer)
}

/// See `fenci.h`.
@c(fenci_make_workspace) @implementation
public func fenci_make_workspace(
  _ analyzer: OpaquePointer?, _ workspace: UnsafeMutablePointer<OpaquePointer?>?,
  _ error: UnsafeMutablePointer<fenci_error>?
) -> fenci_status {
  workspace?.pointee = nil
  return LibraryError.reporting(to: error) { () throws(LibraryError) in
    guard let workspace else { throw .null("workspace") }
    let object = try Handle<AnalyzerObject>.object(analyzer, "analyzer")
    Handle.give(WorkspaceObject(object.analyzer), to: workspace)
  }
}

/// See `fenci.h`.
@c(fenci_free_workspace) @implementation
public func fenci_free_workspace(_ workspace: UnsafeMutablePointer<OpaquePointer?>?) {
  Handle<WorkspaceObject>.close(workspace)
}
