import Model
import Testing

@testable import Importers

/// Acts read from the words of step tables.
struct ActReadingTests {
  @Test(
    "What a step says it does becomes its acts",
    arguments: [
      ("Tiếp nhận hồ sơ, thẩm định hồ sơ", [Act.receive, .appraise]),
      (
        "Vào sổ văn bản, đóng dấu, lưu trữ hồ sơ, chuyển kết quả cho TTPVHCC", [.register, .stamp, .archive, .transfer]
      ),
      ("- Số hoá kết quả giải quyết.\n- Trả kết quả điện tử", [.digitise, .returnResult]),
      ("Ký duyệt hồ sơ", [.approve, .sign]),
      ("Kiểm tra, hướng dẫn, tiếp nhận hồ sơ", [.checkComponents, .receive]),
      ("Kiểm tra hồ sơ", [.examine]),
      ("Quyết định lựa chọn", [.decide]),
      ("Kiểm tra thực địa", [.inspect]),
      ("- Trao Giấy chứng nhận cho người sử dụng đất;\n- Thu phí, lệ phí (nếu có).", [.returnResult, .collectFee]),
      ("Xác định NVTC, gửi thông báo cho người sử dụng đất", [.assessDues, .notify]),
    ])
  func acts(_ activity: String, _ acts: [Act]) { #expect(ActReading(activity).acts == acts) }

  @Test(
    "What somebody else is to do is not done here",
    arguments: [
      ("Xem xét hồ sơ, trình Lãnh đạo Sở phê duyệt", [Act.review, .submitUpward]),
      ("Trình Lãnh đạo Văn phòng, lãnh đạo UBND tỉnh xem xét, phê duyệt", [.submitUpward]),
      ("Phân công chuyên viên thẩm định Hồ sơ theo quy định", [.assign]),
      ("Thẩm định hồ sơ trước khi trình Lãnh đạo Sở xem xét, ký phê duyệt", [.appraise]),
      ("Duyệt hồ sơ, chuyển Văn thư đóng dấu", [.approve, .transfer]),
      ("Thẩm định, chuyển kết quả đến Trung tâm để trả cho tổ chức, vào sổ theo dõi", [.appraise, .transfer]),
    ])
  func others(_ activity: String, _ acts: [Act]) { #expect(ActReading(activity).acts == acts) }

  @Test(
    "A paper or a name that holds the word of an act is none",
    arguments: [
      ("Xem xét Tờ trình", [Act.review]), ("Phê duyệt Báo cáo thẩm định", [.approve]),
      ("Ký duyệt Thông báo yêu cầu bổ sung", [.approve, .sign]), ("Đăng ký biến động", []),
      ("Bộ phận tiếp nhận và trả kết quả", []), ("Chuyển mục đích sử dụng đất", []),
      ("Hội đồng kiểm tra, sát hạch", []),
    ])
  func papers(_ activity: String, _ acts: [Act]) { #expect(ActReading(activity).acts == acts) }

  @Test("What is not understood is not made up, and a step half understood does not merely pass on")
  func unknown() {
    #expect(ActReading("Tổ chức thi tuyển viên chức").acts.isEmpty)
    #expect(ActReading("Tổ chức bàn giao trên thực địa.\nChuyển hồ sơ cho Chi nhánh").acts == [.transfer])
    #expect(ActReading("Xác định diện tích, chuyển hồ sơ cho Chi nhánh").acts.isEmpty)
    #expect(ActReading("không thẩm định").acts.isEmpty)
    #expect(ActReading("").acts.isEmpty)
  }

  @Test("A supplement is asked for where the words say so of a dossier that lacks something")
  func supplement() {
    let text = """
      Kiểm tra, tiếp nhận hồ sơ:
      - Trường hợp hồ sơ chưa đầy đủ, hợp lệ thì hướng dẫn bổ sung, hoàn thiện hồ sơ vào Phiếu yêu cầu bổ sung;
      - Trường hợp hồ sơ đầy đủ, hợp lệ thì số hóa hồ sơ
      """
    let reading = ActReading(text)
    #expect(reading.asksForSupplement)
    #expect(reading.acts == [.checkComponents, .receive, .digitise])
    #expect(!ActReading("Tiếp nhận hồ sơ").asksForSupplement)
    #expect(ActReading("Tiếp nhận (Trường hợp thiếu, chưa đủ thì trả kèm Phiếu yêu cầu bổ sung)").asksForSupplement)
    #expect(!ActReading("Trường hợp không đủ điều kiện thì yêu cầu bổ sung").asksForSupplement)
  }

  @Test("A return to an earlier step is read where it is stated for what is not agreed to")
  func sendBack() {
    #expect(ActReading("- Nếu đồng ý: Ký duyệt văn bản;\n- Nếu không đồng ý: Chuyển lại bước 3").sendsBackTo == 3)
    #expect(
      ActReading("- Nếu đồng ý: Ký duyệt văn bản;\n- Nếu không đồng ý: Chuyển lại bước 3").acts == [.approve, .sign])
    #expect(ActReading("Chuyển lại bước 3").sendsBackTo == nil)
  }

  @Test("Every phrase of the table is found as itself")
  func table() {
    for (meaning, phrases) in ActPhrases.table {
      for phrase in phrases {
        let words = ActivityText(phrase).sentences.first ?? []
        #expect(ActPhrases.index.match(words[...])?.meaning == meaning, "\(phrase)")
      }
    }
    let all = ActPhrases.table.flatMap(\.phrases)
    #expect(all.count == Set(all).count)
  }
}
