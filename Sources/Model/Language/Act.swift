import Diagnostics

/// What an act is for; the redundancy checks rest on it.
package enum ActNature: String, Sendable, CaseIterable {
  case control, decision, production, transport, record

  package var title: Text {
    switch self {
    case .control: Text(vi: "kiểm soát", en: "control")
    case .decision: Text(vi: "quyết định", en: "decision")
    case .production: Text(vi: "tạo lập", en: "production")
    case .transport: Text(vi: "chuyển giao", en: "transport")
    case .record: Text(vi: "ghi nhận", en: "record")
    }
  }
}

/// What a step does: a closed vocabulary, each act with a declared nature.
package enum Act: String, Vocabulary {
  case receive, checkComponents, digitise, appoint, assign, appraise, examine, verify, lookUp, consult, inspect, meet,
    survey, draft, submitUpward, review, approve, decide, sign, stamp, register, updateData, assessDues, collectFee,
    post, notify, requestSupplement, transfer, refuse, print, returnResult, archive, wait

  package static let title = Text(vi: "việc làm của bước", en: "an act of a step")

  package var keyword: Keyword {
    switch self {
    case .receive: Keyword("tiếp nhận", "receive")
    case .checkComponents: Keyword("kiểm tra thành phần", "check components")
    case .digitise: Keyword("số hóa", "digitise", aliases: ["số hoá", "digitize"])
    case .appoint: Keyword("hẹn trả", "appoint")
    case .assign: Keyword("phân công", "assign")
    case .appraise: Keyword("thẩm định", "appraise")
    case .examine: Keyword("thẩm tra", "examine")
    case .verify: Keyword("xác minh", "verify")
    case .lookUp: Keyword("tra cứu", "look up")
    case .consult: Keyword("lấy ý kiến", "consult")
    case .inspect: Keyword("kiểm tra thực địa", "inspect on site")
    case .meet: Keyword("họp", "meet")
    case .survey: Keyword("đo đạc", "survey")
    case .draft: Keyword("soạn thảo", "draft")
    case .submitUpward: Keyword("trình", "submit upward")
    case .review: Keyword("xem xét", "review")
    case .approve: Keyword("phê duyệt", "approve")
    case .decide: Keyword("quyết định", "decide")
    case .sign: Keyword("ký", "sign")
    case .stamp: Keyword("đóng dấu", "stamp")
    case .register: Keyword("vào sổ", "register")
    case .updateData: Keyword("cập nhật dữ liệu", "update data")
    case .assessDues: Keyword("xác định nghĩa vụ tài chính", "assess dues")
    case .collectFee: Keyword("thu phí", "collect fee")
    case .post: Keyword("niêm yết", "post")
    case .notify: Keyword("thông báo", "notify")
    case .requestSupplement: Keyword("yêu cầu bổ sung", "request supplement")
    case .transfer: Keyword("chuyển", "transfer")
    case .refuse: Keyword("từ chối", "refuse")
    case .print: Keyword("in", "print")
    case .returnResult: Keyword("trả kết quả", "return result", aliases: ["trao kết quả"])
    case .archive: Keyword("lưu trữ", "archive")
    case .wait: Keyword("chờ", "wait")
    }
  }

  package var nature: ActNature {
    switch self {
    case .checkComponents, .appraise, .examine, .verify, .lookUp, .consult, .inspect, .meet, .review: .control
    case .approve, .decide, .sign, .refuse: .decision
    case .survey, .draft, .assessDues, .post, .notify, .requestSupplement, .print: .production
    case .assign, .submitUpward, .transfer, .wait: .transport
    case .receive, .digitise, .appoint, .stamp, .register, .updateData, .collectFee, .returnResult, .archive: .record
    }
  }
}
