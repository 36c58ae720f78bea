// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "SegmentSentence",
  dependencies: [.package(name: "Fenci", path: "../Fenci")],
  targets: [
    .executableTarget(
      name: "SegmentSentence", dependencies: [.product(name: "Fenci", package: "Fenci")])
  ]
)
