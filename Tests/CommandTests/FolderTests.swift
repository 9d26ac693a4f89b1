import Foundation
import Testing

@Suite struct FolderTests {
  private static let day = "2026-11-21"

  @Test(arguments: ["new ''", "new '  '", "grammar ''", "compile k -o '' --as-of 2026-11-21"])
  func emptyFolderNameIsRefused(_ line: String) throws {
    let bench = try Bench()
    try bench.catalogue()
    let before = bench.names()
    let outcome = try bench.shell("\"$TTHC\" \(line)")
    #expect(outcome.code == 2 && outcome.out.isEmpty && outcome.err.contains("để trống"), "\(outcome.err)")
    #expect(bench.names() == before)
  }

  @Test(arguments: ["check k/rỗng", "check k/rỗng k/rỗng/con", "check rỗng", "test k/rỗng", "compile k/rỗng -o p"])
  func folderWithoutSpecificationsIsNoCleanCatalogue(_ line: String) throws {
    let bench = try Bench()
    try bench.catalogue()
    _ = try bench.shell("mkdir -p k/rỗng/con rỗng && echo a > k/rỗng/a.txt")
    let outcome = try bench.shell("\"$TTHC\" \(line) --as-of \(Self.day)")
    #expect(outcome.code == 2 && outcome.out.isEmpty)
    for part in ["không có tệp đặc tả nào (*.yaml)", "rỗng”", "tthc new"] {
      #expect(outcome.err.contains(part), "\(outcome.err)")
    }
    let english = try bench.shell("\"$TTHC\" \(line) --as-of \(Self.day) --lang en")
    #expect(english.code == 2 && english.err.contains("no specification file (*.yaml) in the folder"))
    #expect(try bench.tthc("check", "k/rỗng", "k", "--as-of", Self.day).code == 0)
  }

  /// The rights of root to read everything are laid down; the tests may run as root.
  private static let plainly =
    "if [ $(id -u) = 0 ]; then plain='setpriv --bounding-set=-dac_override,-dac_read_search'; fi; "

  @Test(arguments: ["000", "444"]) func folderThatCannotBeReadIsNamed(_ mode: String) throws {
    let bench = try Bench()
    try bench.catalogue()
    try bench.write("a: [b\n", to: "k/kín/a.yaml")
    let outcome = try bench.shell(
      "chmod \(mode) k/kín; \(Self.plainly) $plain \"$TTHC\" check k --as-of \(Self.day); code=$?; chmod 755 k/kín; "
        + "exit $code")
    #expect(outcome.code == 2 && outcome.out.isEmpty)
    #expect(outcome.err.contains("k/kín") && outcome.err.contains("không có quyền"), "\(outcome.err)")
  }

  @Test func linksThatGoRoundDoNotHang() throws {
    let bench = try Bench()
    try bench.catalogue()
    let made = try bench.shell("ln -s .. k/dung-chung/lên && ln -s . k/tại-chỗ")
    #expect(made.code == 0)
    let outcome = try bench.tthc("check", "k", "--as-of", Self.day)
    #expect(outcome.code == 0 && outcome.err.contains("6 tệp"))
    #expect(outcome.err.contains("k/dung-chung/lên") && outcome.err.contains("k/tại-chỗ"))
    _ = try bench.shell("ln -s b.yaml k/a.yaml; ln -s a.yaml k/b.yaml")
    let circle = try bench.tthc("check", "k", "--as-of", Self.day)
    #expect(circle.code == 2 && circle.err.contains("k/a.yaml"))
  }

  @Test func extensionsAreReadInEitherCase() throws {
    let bench = try Bench()
    try bench.catalogue()
    _ = try bench.shell("mv k/danh-muc.yaml k/Danh-Muc.YML; mv k/thu-tuc-mau.yaml k/THU-TUC.YAML")
    let whole = try bench.tthc("check", "k", "--as-of", Self.day)
    #expect(whole.code == 0 && whole.err.contains("6 tệp"), "\(whole.err)")
    let one = try bench.tthc("check", "k/THU-TUC.YAML", "--as-of", Self.day)
    #expect(one.code == 0 && one.out.isEmpty && one.err.contains("1 tệp"), "\(one.out)")
    #expect(try bench.tthc("new", "k").code == 2)
  }

  @Test func emptyFileIsNoted() throws {
    let bench = try Bench()
    try bench.catalogue()
    try bench.write("\n \n", to: "k/trống.yaml")
    let outcome = try bench.tthc("check", "k", "--as-of", Self.day)
    #expect(outcome.code == 0 && outcome.out.isEmpty && outcome.err.contains("“k/trống.yaml” trống"))
  }

  @Test func reasonOfAFailedWriteIsGiven() throws {
    let bench = try Bench()
    try bench.catalogue()
    try bench.write("x", to: "p")
    let blocked = try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day)
    #expect(blocked.code == 2 && blocked.err.contains("không phải thư mục"), "\(blocked.err)")
    let missing = try bench.tthc("run", "k", "--case", "không-có.yaml", "--as-of", Self.day)
    #expect(missing.code == 2 && missing.err.contains("không tồn tại"), "\(missing.err)")
  }
}
