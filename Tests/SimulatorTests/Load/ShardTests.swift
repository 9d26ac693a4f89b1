import Diagnostics
import JSON
import Plan
import Testing

@testable import Simulator

@Suite struct ShardTests {
  private static let count = 7
  private static let whole = ShardFile(replicationCount: 1, arms: [LoadReportSample.arm(1)]).json.encoded(.compact)

  private func files(_ study: LoadStudy, split: [[Int]]) throws -> [(name: String, file: ShardFile)] {
    try split.enumerated().map { number, indices in
      let arms = study.arms.map { arm in
        LoadArm(
          variant: arm.variant, description: arm.description, digest: arm.digest,
          result: LoadResult(arm.result.replications.filter { indices.contains($0.index) }))
      }
      let written = ShardFile(replicationCount: Self.count, arms: arms).json.encoded(.compact)
      return (name: "m\(number)", file: try ShardFile.read(written).get())
    }
  }

  @Test(arguments: 0..<4)
  func anySplitMergesToWhatOneRunPrints(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let study = try #require(LoadReportSample.study(Self.count, variants: ["Gộp hai bàn"]))
    var split = Array(repeating: [Int](), count: random.pick(1...5))
    for index in 0..<Self.count { split[random.pick(0...split.count - 1)].append(index) }
    let merged = try ShardFile.merge(try files(study, split: split).shuffled(using: &random)).get()
    #expect(zip(merged.arms, study.arms).allSatisfy { $0.result.replications == $1.result.replications })
    for language in Language.allCases {
      #expect(
        LoadReportText(merged, language: language, width: 90).text
          == LoadReportText(study, language: language, width: 90).text)
    }
    #expect(merged.json.text(.pretty) == study.json.text(.pretty))
    #expect(LoadReportCSV(merged).text == LoadReportCSV(study).text)
  }

  @Test func aShardFileIsReadBackWhole() throws {
    let arm = LoadReportSample.arm(2)
    let file = ShardFile(replicationCount: 2, arms: [arm])
    let read = try ShardFile.read(file.json.encoded(.pretty)).get()
    #expect(read.arms[0].description == arm.description)
    #expect(read.arms[0].result.replications == arm.result.replications)
    #expect(read.json == file.json)
  }

  @Test func missingAndDoubledReplicationsAreNamed() throws {
    let study = try #require(LoadReportSample.study(Self.count))
    let gap = ShardFile.merge(try files(study, split: [[0, 2, 4], [5, 6]]))
    guard case .failure(let missing) = gap else {
      Issue.record("a gap is not seen")
      return
    }
    #expect(missing.message.vi.hasPrefix("thiếu lần chạy 2, 4 trong 7 lần"))
    let twice = ShardFile.merge(try files(study, split: [[0, 1, 2, 3], [3, 4, 5, 6]]))
    guard case .failure(let doubled) = twice else {
      Issue.record("a doubled replication is not seen")
      return
    }
    #expect(doubled.message.vi.contains("lần chạy 4 có trong hai tệp (“m0” và “m1”)"))
  }

  @Test func shardsOfDifferentSimulationsAreNotJoined() throws {
    let one = ShardFile(replicationCount: 2, arms: [LoadReportSample.arm(1)])
    let other = ShardFile(replicationCount: 2, arms: [LoadReportSample.arm(1, variant: "b")])
    guard case .failure(let error) = ShardFile.merge([("a", one), ("b", other)]) else {
      Issue.record("joined")
      return
    }
    #expect(error.message.vi.contains("không cùng một mô phỏng"))
    guard case .failure = ShardFile.merge([]) else {
      Issue.record("nothing was joined")
      return
    }
  }

  @Test func anotherVersionIsRefusedByName() {
    guard case .failure(let error) = ShardFile.read(Array(#"{"format":"tthc-load-shard","formatVersion":9}"#.utf8))
    else {
      Issue.record("read")
      return
    }
    #expect(error.message.vi.contains("phiên bản 9"))
  }

  /// Every number and every text of a file changed, dropped or made huge: a message or a file, never a crash.
  @Test(arguments: 0..<150)
  func aDamagedFileIsAMessage(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Self.whole
    for _ in 0..<random.pick(1...3) {
      let place = random.pick(0...bytes.count - 1)
      switch random.pick(0...4) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = UInt8(random.pick(0x20...0x7E))
      case 2: bytes.insert(contentsOf: "99999999".utf8, at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + random.pick(1...40)))
      default: bytes = Array(bytes[..<place])
      }
      if bytes.isEmpty { break }
    }
    // With a checksum that fits, so that the parts are read.
    if case .success(let document) = JSON.parse(bytes) { bytes = ShardFile.sealed(document).encoded(.compact) }
    guard case .success(let file) = ShardFile.read(bytes) else { return }
    guard case .success(let study) = ShardFile.merge([("a", file)]) else { return }
    #expect(!LoadReportText(study, language: .vi, width: 80).text.isEmpty)
    #expect(!study.json.text(.compact).isEmpty && !LoadReportCSV(study).text.isEmpty)
  }

  @Test func aFileThatWasChangedSinceItWasWrittenIsRefused() throws {
    let text = ShardFile(replicationCount: 1, arms: [LoadReportSample.arm(1)]).json.text(.compact)
    let changes = [
      text.replacing("\"officers\":2", with: "\"officers\":3"),
      text.replacing("\"counts\":[", with: "\"counts\":[1"), text.replacing("\"checksum\"", with: "\"check\""),
      text.replacing("Minh Khai", with: "Minh Tân"),
    ]
    for changed in changes {
      #expect(changed != text)
      guard case .failure(let error) = ShardFile.read(Array(changed.utf8)) else {
        Issue.record("read")
        continue
      }
      #expect(error.message.vi.contains("mã kiểm tra không khớp"))
    }
  }

  @Test func dossiersThatAreNeitherEndedNorOpenAreADamage() throws {
    var arm = LoadReportSample.arm(1)
    var result = arm.result.replications[0]
    result.procedures[1].received += 1
    arm = LoadArm(description: arm.description, digest: arm.digest, result: LoadResult([result]))
    let read = ShardFile.read(ShardFile(replicationCount: 1, arms: [arm]).json.encoded(.compact))
    guard case .failure(let error) = read else {
      Issue.record("read")
      return
    }
    #expect(error.message.vi.contains("arms/0/results/0/procedures/1/counts"))
  }

  @Test func sumsThatWouldOverflowAreRefused() throws {
    let text = ShardFile(replicationCount: 1, arms: [LoadReportSample.arm(1)]).json.text(.compact)
    let huge = text.replacing("\"conservation\":[", with: "\"conservation\":[9223372036854775807,")
      .replacing(/("conservation":\[\d+,)\d+,/) { "\($0.output.1)" }
    #expect(huge != text)
    let sealed = ShardFile.sealed(try JSON.parse(huge).get()).encoded(.compact)
    guard case .failure(let error) = ShardFile.read(sealed) else {
      Issue.record("read")
      return
    }
    #expect(error.message.vi.contains("conservation"))
  }

  @Test(arguments: [
    ("1/1", true), ("3/16", true), ("0/4", false), ("5/4", false), ("1/", false), ("a/b", false), ("1", false),
  ])
  func sharesAreReadAsTheyAreWritten(text: String, isShare: Bool) {
    #expect((ShardShare(parsing: text) != nil) == isShare)
  }

  @Test func sharesDealOutEveryReplicationOnce() throws {
    let shares = try (1...4).map { try #require(ShardShare(parsing: "\($0)/4")) }
    for index in 0..<20 { #expect(shares.filter { $0.contains(index) }.count == 1) }
  }
}
