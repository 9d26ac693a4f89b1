import Diagnostics
import Testing

@Suite struct NearestNamesTests {
  @Test func aNameTypedWithoutDiacriticsFindsTheWrittenOne() {
    #expect(nearestNames(to: "Giay chung sinh", among: ["Tờ khai", "Giấy chứng sinh"]) == ["Giấy chứng sinh"])
    #expect(nearestNames(to: "don dang ky", among: ["đơn đăng ký"]) == ["đơn đăng ký"])
  }

  @Test(arguments: [
    ("cách thứ", "cách thức"), ("cáhc thức", "cách thức"), ("Cách  Thức", "cách thức"), ("tê", "tên"),
  ])
  func aSlipOfTheKeyboardFindsItsKeyword(typed: String, meant: String) {
    #expect(nearestNames(to: typed, among: ["thành phần hồ sơ", meant, "cơ quan"]) == [meant])
  }

  @Test func nothingIsOfferedBeyondAThirdOfTheLength() {
    #expect(nearestNames(to: "abcdef", among: ["abcxyz"]).isEmpty)
    #expect(nearestNames(to: "abcdef", among: ["abcdxy"]) == ["abcdxy"])
    #expect(nearestNames(to: "", among: ["a", ""]).isEmpty)
  }

  @Test func nearerNamesComeFirstThenTheOrderOfTheText() {
    let names = ["lệ phi x", "lệ phib", "lệ phí", "lệ phia", "phia"]
    #expect(nearestNames(to: "le phi", among: names) == ["lệ phí", "lệ phia", "lệ phib"])
    #expect(nearestNames(to: "le phi", among: names, limit: 1) == ["lệ phí"])
    #expect(nearestNames(to: "le phi", among: names, limit: 0).isEmpty)
  }

  @Test func amongNamesThatDifferOnlyInDiacriticsTheBetterMarkedOneWins() {
    #expect(nearestNames(to: "sổ hộ khâu", among: ["so ho khau", "sổ hộ khẩu"]) == ["sổ hộ khẩu", "so ho khau"])
  }

  @Test func aCandidateIsOfferedOnceAndTheNameItselfNever() {
    #expect(nearestNames(to: "phí", among: ["phì", "phì", "phí"]) == ["phì"])
  }

  @Test func onlyTheBeginningsOfLongNamesAreCompared() {
    let long = String(repeating: "hồ sơ đăng ký ", count: 400)
    let names = (0..<200).map { "\($0) " + long } + ["hồ sơ"]
    #expect(nearestNames(to: long, among: names).count == 3)
    #expect(nearestNames(to: "hồ sợ", among: names) == ["hồ sơ"])
  }

  @Test func codesAreNeverGuessed() {
    #expect(nearestNames(to: "1.004858", among: ["1.004859"]).isEmpty)
  }
}
