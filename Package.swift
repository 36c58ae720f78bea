// swift-tools-version: 6.1
import PackageDescription

// Every Swift target speaks the same dialect. `package` access joins the stages; `public` is what the
// facade promises.
let dialect: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Each has a folder in Tests that mirrors its sources file for file.
let testedStages = [
  "", "Text", "Kernel", "Lexicon", "Lattice", "Segmentation", "Training", "Tagging", "Keywords",
  "Discovery", "Jieba", "Library", "Command",
]

// The targets stand in the order in which text flows through them; a target imports only targets
// above it.
let package = Package(
  name: "Fenci",
  products: [
    // With FenciDiagnostics, so that a client's errors can be shown to people.
    .library(name: "Fenci", targets: ["Fenci", "FenciDiagnostics"]),
    .executable(name: "fenci", targets: ["FenciCommand"]),
    // Scripts/build-library.sh links it into libfenci.so.
    .library(name: "FenciLibrary", type: .static, targets: ["FenciLibrary"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Debian's libicu-dev, found by pkg-config.
    .systemLibrary(name: "CICU", pkgConfig: "icu-uc", providers: [.apt(["libicu-dev"])]),
    // The ICU calls we use, behind a plain C header; the only code that sees ICU's types.
    .target(
      name: "CICUShims", dependencies: ["CICU"],
      cxxSettings: [.define("U_SHOW_CPLUSPLUS_API", to: "1")]),
    // Text: decoding, normalisation with alignment, character properties, breaks, typed patterns.
    .target(
      name: "FenciText", dependencies: ["CICUShims"], exclude: ["README.md"],
      swiftSettings: dialect),
    // Instructions that Swift has no word for.
    .target(name: "CIntrinsics"),
    // The hot loops, and the only unsafe pointers of the engine: decode, look up, best path, Viterbi.
    .target(
      name: "FenciKernel", dependencies: ["CIntrinsics", "FenciText"], exclude: ["README.md"],
      swiftSettings: dialect),
    // Lexicon: words, counts and tags; the text form, the compiled image, the user overlay.
    .target(
      name: "FenciLexicon", dependencies: ["FenciText", "FenciKernel"], exclude: ["README.md"],
      swiftSettings: dialect),
    // Lattice: positions, arcs, costs, best and n best paths; the plain definition of what is right.
    .target(name: "FenciLattice", exclude: ["README.md"], swiftSettings: dialect),
    // Segmentation: where text, lexicon and lattice meet; tokens come out.
    .target(
      name: "FenciSegmentation",
      dependencies: ["FenciText", "FenciKernel", "FenciLexicon", "FenciLattice"],
      exclude: ["README.md"], swiftSettings: dialect),
    // Training: segmented text → learned scores for words and boundaries.
    .target(
      name: "FenciTraining",
      dependencies: ["FenciText", "FenciKernel", "FenciLexicon", "FenciSegmentation"],
      exclude: ["README.md"], swiftSettings: dialect),
    // Tagging: a part of speech for each token.
    .target(
      name: "FenciTagging", dependencies: ["FenciText", "FenciLexicon", "FenciSegmentation"],
      exclude: ["README.md"], swiftSettings: dialect),
    // Keywords: candidates, background frequencies, rankers.
    .target(
      name: "FenciKeywords",
      dependencies: [
        "CIntrinsics", "FenciText", "FenciLexicon", "FenciSegmentation", "FenciTagging",
      ],
      exclude: ["README.md"], swiftSettings: dialect),
    // Discovery: words that no dictionary has, counted in bounded memory.
    .target(
      name: "FenciDiscovery",
      dependencies: [
        "FenciText", "FenciLexicon", "FenciSegmentation", "FenciTagging", "FenciKeywords",
      ],
      exclude: ["README.md"], swiftSettings: dialect),
    // What jieba 0.42.1 makes of a text, from jieba's own data, which the user imports.
    .target(
      name: "FenciJieba",
      dependencies: [
        "FenciText", "FenciKernel", "FenciLexicon", "FenciSegmentation", "FenciTagging",
        "FenciKeywords",
      ],
      exclude: ["README.md"], swiftSettings: dialect),
    // Data: the compiled dictionaries, embedded byte for byte.
    .target(name: "FenciDictionaries"),
    // The facade: one value that segments, tags and ranks.
    .target(
      name: "Fenci",
      dependencies: [
        "FenciText", "FenciLexicon", "FenciLattice", "FenciSegmentation", "FenciTagging",
        "FenciKeywords", "FenciDiscovery", "FenciJieba", "FenciDictionaries",
      ],
      exclude: ["README.md"], swiftSettings: dialect),
    // The errors of the engine in words, for the doors that speak to people.
    .target(
      name: "FenciDiagnostics", dependencies: ["Fenci", "FenciLexicon", "FenciText"],
      exclude: ["README.md"], swiftSettings: dialect),
    // What C sees: one header, fenci.h.
    .target(name: "CFenci"),
    // libfenci: the functions of fenci.h, over the facade.
    .target(
      name: "FenciLibrary",
      dependencies: [
        "CFenci", "Fenci", "FenciDiagnostics", "FenciText", "FenciLexicon", "FenciSegmentation",
        "FenciTagging", "FenciKeywords",
      ],
      exclude: ["README.md"], swiftSettings: dialect),
    // The program `fenci`.
    .executableTarget(
      name: "FenciCommand",
      dependencies: [
        "Fenci", "FenciDiagnostics", "FenciText", "FenciLexicon", "FenciLattice",
        "FenciSegmentation", "FenciTraining", "FenciTagging", "FenciKeywords", "FenciDiscovery",
        "FenciJieba",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"], swiftSettings: dialect),

    // A client: it sees the facade and nothing else.
    .testTarget(name: "FenciFacadeTests", dependencies: ["Fenci"], swiftSettings: dialect),

    // Laws, seeded randomness and case tables shared by the tests below.
    .target(
      name: "FenciTestSupport",
      dependencies: ["FenciKernel", "FenciLexicon", "FenciSegmentation", "FenciTraining"],
      path: "Tests/FenciTestSupport", swiftSettings: dialect),
  ]
    + testedStages.map { stage in
      .testTarget(
        name: "Fenci\(stage)Tests",
        dependencies: [
          "Fenci", "FenciDictionaries", "FenciText", "FenciKernel", "FenciLexicon", "FenciLattice",
          "FenciSegmentation", "FenciTraining", "FenciTagging", "FenciKeywords", "FenciDiscovery",
          "FenciJieba", "FenciDiagnostics", "FenciLibrary", "CFenci", "FenciCommand",
          "FenciTestSupport",
          .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ],
        swiftSettings: dialect)
    },
  swiftLanguageModes: [.v6]
)
