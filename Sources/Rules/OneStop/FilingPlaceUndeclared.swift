import Diagnostics
import Model

extension Rule {
  /// A step at the place of filing in a procedure that names none.
  static let filingPlaceUndeclared = Rule(
    Kind(
      "filing-place-undeclared", .oneStop, .warning,
      title: Text(vi: "Bước “tại: nơi nộp” mà thủ tục không khai nơi nộp", en: "Filing place not declared"),
      why: Text(
        vi:
          "Không khai “nơi nộp” thì không biết bước này làm ở đâu và hồ sơ được nhận ở đâu. Hãy thêm “nơi nộp” cho thủ tục, hoặc ghi tên cơ quan ở bước.",
        en:
          "Without filing places nobody knows where the step is done and where dossiers are received. Declare the “filing place”, or name the agency at the step."
      ),
      ground: Text(
        vi: "Nghị định 118/2025/NĐ-CP: công khai nơi tiếp nhận",
        en: "Decree 118/2025/NĐ-CP: places of receipt are public"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận và trả kết quả\n    tại: nơi nộp #! filing-place-undeclared\n    người: công chức một cửa\n    làm: [tiếp nhận, ký, trả kết quả]\n    xét: Tờ khai thử\n    tạo: Kết quả thử\n    trong: 6 giờ làm việc"
        )
      ]),
    needs: [.process]
  ) { subject, report in
    guard subject.text.filingPlaces.isEmpty, !subject.isJointService,
      let place = subject.text.process.flatMap(\.places).first(where: \.isFilingPlace)
    else { return }
    report.add(
      at: place.range, vi: "Bước làm tại nơi nộp, nhưng thủ tục chưa khai “nơi nộp”.",
      en: "The step is at the filing place, but the procedure declares no “filing place”.")
  }
}
