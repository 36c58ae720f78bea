// swift-tools-version: 6.1
import PackageDescription

// Programs as users of the library write them: `swift run SegmentSentence`. check.sh runs them all.
let examples = ["SegmentSentence", "UserDictionary", "FolderKeywords", "PortFromNLTokenizer"]

let package = Package(
  name: "FenciExamples",
  dependencies: [.package(name: "Fenci", path: "..")],
  targets: examples.map { name in
    .executableTarget(name: name, dependencies: [.product(name: "Fenci", package: "Fenci")])
  },
  swiftLanguageModes: [.v6]
)
