// swift-tools-version: 6.1
import PackageDescription

// A package of its own: GRDB takes longer to build than all other examples together.
let package = Package(
  name: "FullTextSearch",
  dependencies: [
    .package(name: "Fenci", path: "../.."),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "FullTextSearch",
      dependencies: [
        .product(name: "Fenci", package: "Fenci"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(name: "FullTextSearchTests", dependencies: ["FullTextSearch"]),
  ],
  swiftLanguageModes: [.v6]
)
