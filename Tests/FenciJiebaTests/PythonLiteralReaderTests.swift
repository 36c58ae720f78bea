import FenciLexicon
import Testing

@testable import FenciJieba

@Suite("Python literals")
struct PythonLiteralReaderTests {
}
