import Compiler
import Diagnostics
import Testing

/// A text that the safe fixes mend, and what they leave.
struct Mending {
  let before: Compilation
  let after: Compilation
  let fixes: SafeFixes

  init(_ text: CatalogueText, options: CompilationOptions, in files: Set<SourceID>? = nil) {
    before = Compilation(text, options: options)
    fixes = SafeFixes(for: text, options: options, in: files) { findings, _ in findings }
    after = Compilation(fixes.text, options: options)
  }

  /// Which checks find more in a procedure or file than before.
  var added: [String] {
    func counts(_ compilation: Compilation) -> [String: Int] {
      let keys = compilation.findings.map {
        "\($0.kind.id) \($0.procedure ?? compilation.sources[$0.range.source].path)"
      }
      return Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
    }
    let old = counts(before)
    return counts(after).filter { $0.value > old[$0.key, default: 0] }.keys.sorted()
  }

  /// Whether a file holds, in order, every byte that no edit took away: what was mended in one round.
  func keepsTheRest(of id: SourceID) -> Bool {
    let old = before.sources[id].bytes
    let edits = fixes.applied.compactMap(\.finding.fix).flatMap(\.edits).filter { $0.range.source == id }
    let taken = edits.reduce(0) { $0 + $1.range.end - $1.range.start }
    let given = Set(edits).reduce(0) { $0 + $1.replacement.utf8.count }
    let new = fixes.text.sources[id].bytes
    return new.count <= old.count + given && new.count >= old.count - taken
  }
}

@Suite struct SafeFixTests {
  private func text(_ files: [(String, [UInt8])]) -> CatalogueText {
    var sources = SourceSet()
    for (name, content) in [
      ("co-quan.yaml", SampleCatalogue.registries), ("giay-to.yaml", SampleCatalogue.documents),
      ("van-ban.yaml", SampleCatalogue.instruments), ("lich.yaml", SampleCatalogue.calendar),
    ] {
      _ = sources.add(SourceFile(path: name, text: content))
    }
    for (name, bytes) in files { _ = sources.add(SourceFile(path: name, bytes: bytes)) }
    return CatalogueText(sources)
  }

  private func mend(_ content: String) -> (Mending, String) {
    let mending = Mending(
      text([("a.yaml", Array(content.utf8))]), options: CompilationOptions(asOf: SampleCatalogue.asOf))
    let file = mending.fixes.text.sources.files[4]
    return (mending, file.text(from: 0, to: file.bytes.count))
  }

  private func mend(with part: String) -> (Mending, String) { mend(SampleCatalogue.procedure(with: part)) }

  @Test(arguments: [
    (
      "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n  - giấy tờ: tờ khai  thử\n    bản chính: 1\n",
      "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n"
    ),
    (
      "thành phần hồ sơ:\n  - Tờ khai thử\n  - Giấy B\n  - Tờ khai thử\n  - Giấy C\n",
      "thành phần hồ sơ:\n  - Tờ khai thử\n  - Giấy B\n  - Giấy C\n"
    ),
    (
      "thành phần hồ sơ:\n  - Tờ khai thử # nộp\n  - Giấy B # hai\n  - Giấy B\n  - Giấy C\n",
      "thành phần hồ sơ:\n  - Tờ khai thử # nộp\n  - Giấy B # hai\n  - Giấy B\n  - Giấy C\n"
    ),
    ("cơ quan phối hợp: Phòng Tư pháp cấp huyện # cũ\n", "cơ quan phối hợp: Sở Tư pháp # cũ\n"),
    ("yêu cầu:\n  - Không có\n", "yêu cầu:\n  không\n"), ("yêu cầu: Chưa quy định\n", "yêu cầu: Chưa quy định\n"),
    ("kind: x\nlevel: xã\n", "kind: x\nlevel: xã\n"),
  ])
  func certainFixesAreAppliedAndNothingElse(_ part: String, _ mended: String) {
    let (mending, text) = mend(with: part)
    #expect(text == SampleCatalogue.procedure(with: part).replacing(part, with: mended))
    #expect(mending.added == [])
  }

  /// Papers that differ in anything are two demands; which to keep is the author's choice.
  @Test(arguments: [
    "bản sao: 1", "bản chính: 2", "cách: xuất trình", "mẫu: M1", "ghi chú: mang theo", "căn cứ: Luật A",
  ])
  func papersThatDifferAreBothKept(_ difference: String) {
    let part = "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n  - giấy tờ: Tờ khai thử\n    \(difference)\n"
    let (mending, text) = mend(with: part)
    #expect(mending.before.findings.contains { $0.kind.id == "same-document-twice" })
    #expect(text == SampleCatalogue.procedure(with: part))
  }

  @Test func fixThatWouldBringAFindingIsNotApplied() {
    // The successor has no “chuyên gia”: routed there, the step would name a role that does not exist.
    let part = """
      quy trình:
        - bước: tiếp nhận
          tại: Trung tâm Phục vụ hành chính công cấp xã
          người: công chức một cửa
          làm: [tiếp nhận, hẹn trả]
          xét: Tờ khai thử
          trong: 1 giờ làm việc
        - bước: giải quyết
          tại: Phòng Tư pháp cấp huyện
          người: chuyên gia
          làm: ký
          tạo: Kết quả thử
          trong: 1 giờ làm việc
        - bước: trả kết quả
          tại: Trung tâm Phục vụ hành chính công cấp xã
          người: công chức một cửa
          làm: trả kết quả
          trong: 1 giờ làm việc

      """
    let (mending, _) = mend(with: part + "cơ quan phối hợp: Phòng Tư pháp cấp huyện\n")
    #expect(mending.added == [])
    let left = mending.after.findings.filter { $0.kind.id == "reference-to-dissolved-body" }
    let names = mending.fixes.applied.map(\.finding.kind.id)
    #expect(names.contains("reference-to-dissolved-body"))
    #expect(left.count + names.count == 2)
  }

  @Test func successorOfSeveralIsLeftToTheAuthor() {
    let registry = """
      - cơ quan: Phòng Cũ
        cấp: huyện
        hiệu lực: {đến: 2025-06-30}
        thay bằng: [{cơ quan: Sở Tư pháp, việc: hộ tịch}]
      """
    let procedure = SampleCatalogue.procedure(with: "cơ quan phối hợp: Phòng Cũ\n")
    let catalogue = text([("cu.yaml", Array(registry.utf8)), ("a.yaml", Array(procedure.utf8))])
    let mending = Mending(catalogue, options: CompilationOptions(asOf: SampleCatalogue.asOf))
    #expect(mending.before.findings.contains { $0.kind.id == "reference-to-dissolved-body" && $0.fix != nil })
    #expect(mending.fixes.applied.isEmpty)
  }

  @Test func fixOfAFileThatWasNotAskedForIsLeft() {
    let content = SampleCatalogue.procedure(with: "cơ quan phối hợp: Phòng Tư pháp cấp huyện\n")
    let catalogue = text([("a.yaml", Array(content.utf8))])
    let options = CompilationOptions(asOf: SampleCatalogue.asOf)
    #expect(Mending(catalogue, options: options, in: [SourceID(0)]).fixes.applied.isEmpty)
    #expect(Mending(catalogue, options: options, in: [SourceID(4)]).fixes.applied.count == 1)
  }

  /// Marks, line ends and the spelling of other lines stay whatever they are.
  @Test(arguments: ["", "\u{FEFF}"], ["\n", "\r\n"])
  func restOfTheFileStaysByteForByte(_ mark: String, _ lineEnd: String) {
    let part = "cơ quan phối hợp: Phòng Tư pháp cấp huyện   # giữ\n# \u{1EA1} khác a\u{323}\n"
    let content = mark + SampleCatalogue.procedure(with: part).replacing("\n", with: lineEnd)
    let (mending, text) = mend(content)
    #expect(!mending.fixes.applied.isEmpty)
    // Only the decomposed letter is rewritten: it is a finding of its own.
    let expected = content.replacing("Phòng Tư pháp cấp huyện", with: "Sở Tư pháp").replacing(
      "a\u{323}", with: "\u{1EA1}")
    #expect(Array(text.utf8) == Array(expected.utf8))
  }

  private static let reading: Set<Group> = [.syntax, .language, .expressions]

  @Test(arguments: KindExample.all.filter { $0.example.base == .procedure || $0.kind.group == .language })
  func fixesOfAnExampleAddNothing(_ example: KindExample) {
    let (compilation, file) = SampleCatalogue.compile(example.example.text, base: example.example.base)
    let mending = Mending(
      CatalogueText(compilation.sources), options: CompilationOptions(asOf: SampleCatalogue.asOf))
    // What could not be read before may show more once it can.
    if mending.fixes.applied.allSatisfy({ !Self.reading.contains($0.finding.kind.group) }) {
      #expect(mending.added == [])
    }
    #expect(mending.keepsTheRest(of: file))
    #expect(!mending.after.findings.contains { $0.severity == .error } || mending.before.findings.hasErrors)
  }

  @Test(.timeLimit(.minutes(5)), arguments: 0..<4)
  func spoiltProceduresAreMendedWithoutNewFindings(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed) &+ 4711)
    for round in 0..<8 {
      guard let file = OwnCatalogue.procedures.randomElement(using: &random),
        let mutation = [Mutation.decompose, .duplicateBlock, .swapTokens, .carriageReturns, .dropLine, .tabs]
          .randomElement(using: &random)
      else { return }
      let bytes = Array(mutation.apply(to: file.bytes, &random).prefix(64 << 10))
      let text = MutationTests.companions.adding(SourceFile(path: file.path, bytes: bytes))
      let mending = Mending(text, options: OwnCatalogue.options())
      if Self.reading.isDisjoint(with: mending.fixes.applied.map(\.finding.kind.group)) {
        #expect(mending.added == [], "seed \(seed), round \(round), \(file.path), \(mutation)")
      }
      #expect(mending.after.firstMisplacedFinding == nil)
      let again = SafeFixes(for: mending.fixes.text, options: OwnCatalogue.options()) { findings, _ in findings }
      #expect(again.applied.isEmpty, "seed \(seed), round \(round): fixes are not done in one go")
    }
  }
}
