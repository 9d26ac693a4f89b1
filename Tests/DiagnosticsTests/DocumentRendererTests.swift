import Diagnostics
import JSON
import Testing

@Suite struct DocumentRendererTests {
  private let sample = Sample("😀: a\nphí: 0\n", path: "thủ tục/a b:1.yaml")

  private var finding: Finding {
    var finding = sample.finding(
      at: "a", "Sai",
      notes: [
        Note(Text(vi: "Xem phí", en: "See the fee"), at: sample.range(of: "phí")),
        Note(Text(vi: "Nhắc", en: "Remark")),
      ],
      fix: Fix(Text(vi: "Đổi", en: "Change"), [TextEdit(sample.range(of: "a"), "b")], isSafe: true))
    finding.procedure = "1.001193"
    return finding
  }

  @Test func theJSONDocumentHoldsPlacesTextsAndCounts() throws {
    let text = String(decoding: JSONRenderer().render(findings: [finding], sources: sample.sources), as: UTF8.self)
    let document = try JSON.parse(text).get()
    let item = document["findings"]?[0]
    #expect(document["version"] == 1)
    #expect(document["summary"] == ["errors": 1, "warnings": 0, "infos": 0, "exempt": 0])
    #expect(item?["id"] == "unknown-key")
    #expect(item?["group"] == "language")
    #expect(item?["severity"] == "error")
    #expect(item?["message"] == ["vi": "Sai", "en": "Wrong"])
    #expect(item?["file"] == "thủ tục/a b:1.yaml")
    #expect(item?["range"]?["start"] == ["line": 1, "column": 4, "utf16": 4, "offset": 6])
    #expect(item?["range"]?["end"] == ["line": 1, "column": 5, "utf16": 5, "offset": 7])
    #expect(item?["notes"]?[0]?["range"]?["start"]?["line"] == 2)
    #expect(item?["notes"]?[1] == ["message": ["vi": "Nhắc", "en": "Remark"]])
    #expect(item?["fix"]?["safe"] == true)
    #expect(item?["fix"]?["edits"]?[0]?["replacement"] == "b")
    #expect(item?["ground"]?["vi"] == "Luật mẫu, Điều 1")
    #expect(item?["procedure"] == "1.001193")
  }

  @Test func noFindingsMakeAnEmptyDocument() throws {
    let text = String(decoding: JSONRenderer().render(findings: [], sources: SourceSet()), as: UTF8.self)
    let document = try JSON.parse(text).get()
    #expect(document["findings"] == [])
    #expect(SARIFRenderer().json(findings: [], sources: SourceSet())["runs"]?[0]?["results"] == [])
    #expect(GitHubRenderer(language: .vi).render(findings: [], sources: SourceSet()) == "")
  }

  @Test func theSARIFLogListsEachOccurringKindOnceAndPointsAtIt() {
    let late = sample.finding(lateNotice, at: "0")
    let log = SARIFRenderer(toolVersion: "1.0.0").json(findings: [finding, late, finding], sources: sample.sources)
    let run = log["runs"]?[0]
    let rules = run?["tool"]?["driver"]?["rules"]
    #expect(log["version"] == "2.1.0")
    #expect(run?["columnKind"] == "utf16CodeUnits")
    #expect(rules?.items?.map { $0["id"] } == ["late-notice", "unknown-key"])
    #expect(run?["results"]?.items?.map { $0["ruleIndex"] } == [1, 0, 1])
    #expect(rules?[0]?["defaultConfiguration"]?["level"] == "warning")
    #expect(rules?[0]?["help"]?["text"] == "Quá hạn.\n\nToo late.")
    #expect(run?["tool"]?["driver"]?["version"] == "1.0.0")
  }

  @Test func aSARIFResultHasItsPlaceInUTF16AnEncodedPathItsFixAndItsNotes() {
    let log = SARIFRenderer(language: .en).json(findings: [finding], sources: sample.sources)
    let result = log["runs"]?[0]?["results"]?[0]
    let place = result?["locations"]?[0]?["physicalLocation"]
    let uri = "th%E1%BB%A7%20t%E1%BB%A5c/a%20b%3A1.yaml"
    #expect(place?["artifactLocation"]?["uri"]?.stringValue == uri)
    #expect(place?["region"] == ["startLine": 1, "startColumn": 5, "endLine": 1, "endColumn": 6])
    #expect(result?["level"] == "error")
    #expect(result?["message"]?["text"] == "Wrong\nRemark")
    #expect(result?["relatedLocations"]?[0]?["message"]?["text"] == "See the fee")
    let change = result?["fixes"]?[0]?["artifactChanges"]?[0]
    #expect(change?["artifactLocation"]?["uri"]?.stringValue == uri)
    #expect(change?["replacements"]?[0]?["deletedRegion"]?["startColumn"] == 5)
    #expect(change?["replacements"]?[0]?["insertedContent"]?["text"] == "b")
  }

  @Test(arguments: [("./a.yaml", "a.yaml"), ("../a.yaml", "../a.yaml"), ("/x/a.yaml", "file:///x/a.yaml")])
  func aPathBecomesAURIReference(path: String, uri: String) {
    let sample = Sample("a", path: path)
    let log = SARIFRenderer().json(findings: [sample.finding(at: "a")], sources: sample.sources)
    let place = log["runs"]?[0]?["results"]?[0]?["locations"]?[0]?["physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"]?.stringValue == uri)
  }

  @Test func aFixWithoutEditsIsNoSARIFFix() {
    let fix = Fix(Text(vi: "Hỏi lại", en: "Ask"), [])
    let log = SARIFRenderer().json(findings: [sample.finding(at: "a", fix: fix)], sources: sample.sources)
    #expect(log["runs"]?[0]?["results"]?[0]?["ruleId"] == "unknown-key")
    #expect(log["runs"]?[0]?["results"]?[0]?["fixes"] == nil)
  }

  @Test func gitHubCommandsEscapeWhatWouldEndThem() {
    let sample = Sample("ab: 1\n", path: "a,b:c.yaml")
    let finding = sample.finding(lateNotice, at: "b", "50%: a,\nb\r")
    #expect(
      GitHubRenderer(language: .vi).render(findings: [finding], sources: sample.sources)
        == "::warning file=a%2Cb%3Ac.yaml,line=1,endLine=1,col=2,endColumn=3,title=Thông báo muộn [late-notice]"
        + "::50%25: a,%0Ab\\x0D\n")
  }

  @Test func gitHubCommandsOverSeveralLinesHaveNoColumns() {
    let sample = Sample("a\nb\n")
    var finding = sample.finding(lateNotice, at: "a\nb")
    finding.severity = .info
    #expect(
      GitHubRenderer(language: .en).render(findings: [finding], sources: sample.sources)
        == "::notice file=ho-tich/khai-sinh.yaml,line=1,endLine=2,title=Late notice [late-notice]::Wrong\n")
  }
}
