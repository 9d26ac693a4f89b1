import Testing

@testable import Importers

struct ContinuedImportTests {
  private func bytes(_ files: [String: String]) -> [String: [UInt8]] { files.mapValues { Array($0.utf8) } }

  private func text(_ files: [String: [UInt8]]) -> [String: String] {
    files.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test("A text of the same code stays in its file, whatever its name is now")
  func paths() {
    let base = bytes(["ho-tich/1-cu.yaml": "thủ tục: 1\ntên: Cũ\n", "ho-tich/2-a.yaml": "thủ tục: 2\n"])
    let new = bytes(["tu-phap/1-moi.yaml": "thủ tục: 1\ntên: Mới\n", "ho-tich/3-b.yaml": "thủ tục: 3\n"])
    #expect(
      text(ContinuedImport.atKnownPaths(new, after: base))
        == ["ho-tich/1-cu.yaml": "thủ tục: 1\ntên: Mới\n", "ho-tich/3-b.yaml": "thủ tục: 3\n"])
  }

  @Test("What only earlier imports brought stays, and registries grow")
  func joins() {
    let base = bytes([
      "a/1.yaml": "thủ tục: 1\n", "dung-chung/x.yaml": "# Đầu\n\n- cơ quan: A\n  cấp: xã\n\n- cơ quan: B\n",
    ])
    let new = bytes([
      "a/2.yaml": "thủ tục: 2\n", "dung-chung/x.yaml": "# Đầu\n\n- cơ quan: C\n\n- cơ quan: A\n  cấp: tỉnh\n",
    ])
    #expect(
      text(ContinuedImport.joined(new, with: base)) == [
        "a/1.yaml": "thủ tục: 1\n", "a/2.yaml": "thủ tục: 2\n",
        "dung-chung/x.yaml": "# Đầu\n\n- cơ quan: A\n  cấp: tỉnh\n\n- cơ quan: B\n\n- cơ quan: C\n",
      ])
    #expect(text(ContinuedImport.joined(base, with: base)) == text(base))
  }
}
