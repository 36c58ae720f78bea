// swift-tools-version: 6.1
import PackageDescription

// The benchmark program stands in a package of its own, so that nobody who uses Fenci builds it.
let package = Package(
  name: "FenciBenchmarks",
  products: [.executable(name: "fenci-bench", targets: ["FenciBench"])],
  dependencies: [.package(name: "Fenci", path: "..")],
  targets: [
    // Replaces malloc and its kin by ones that count.
    .target(name: "CountedAllocations"),
    .executableTarget(
      name: "FenciBench",
      dependencies: ["CountedAllocations", .product(name: "Fenci", package: "Fenci")]),
  ],
  swiftLanguageModes: [.v6]
)
