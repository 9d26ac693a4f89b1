import Model

/// What words of a step table mean for the acts of a step.
enum PhraseMeaning: Hashable, Sendable {
  /// The step does this.
  case acts([Act])
  /// Checks the dossier: its components where the step receives it, else its content.
  case check
  /// Words that hold an act's word and are none: a paper, a place, part of a name.
  case nothing
  /// Opens a condition; what follows holds only in that case.
  case condition
  /// What is done in the case of the condition.
  case consequence
  /// What follows, up to the next comma, tells when or by what rule, and is not done here.
  case aside
  /// What follows, up to the end of the sentence, is what the act is for, or a list of papers; where nothing was done
  /// before it, it is what is done: “tổng hợp ý kiến để dự thảo báo cáo”.
  case purpose
}

/// The phrases by which activities in step tables are read as acts: longest first, whole words, in the order of the text.
package enum ActPhrases {
  static let table: [(meaning: PhraseMeaning, phrases: [String])] = [
    (
      .acts([.receive]),
      ["tiếp nhận", "nhận hồ sơ", "nhận thông tin", "nhận văn bản", "nhận kết quả từ", "nhận quyết định"]
    ),
    (
      .acts([.checkComponents]),
      [
        "kiểm tra thành phần", "kiểm tra tính đầy đủ", "kiểm tra tính chính xác", "kiểm tra tính hợp lệ",
        "xem xét tính chính xác", "xem xét tính đầy đủ",
      ]
    ),
    (.check, ["kiểm tra"]),
    (.acts([.inspect]), ["kiểm tra thực địa", "kiểm tra thực tế", "kiểm tra hiện trạng", "xác minh thực địa"]),
    (.acts([.digitise]), ["số hóa", "quét", "scan", "quét và lưu trữ hồ sơ điện tử", "quét và lưu trữ"]),
    (
      .acts([.appoint]),
      ["hẹn trả", "hẹn trả kết quả", "gửi giấy hẹn trả kết quả", "giấy hẹn trả kết quả"]
    ),
    (
      .acts([.receive, .appoint]),
      [
        "cấp giấy tiếp nhận hồ sơ và hẹn trả kết quả", "giấy tiếp nhận hồ sơ và hẹn trả kết quả", "ghi biên nhận hồ sơ",
        "lập phiếu tiếp nhận và hẹn trả kết quả", "viết phiếu tiếp nhận và hẹn trả kết quả", "ghi biên nhận",
      ]
    ),
    (
      .acts([.assign]),
      ["phân công", "giao văn phòng", "giao chi nhánh", "giao cơ quan", "giao phòng", "giao chuyên viên"]
    ),
    (.acts([.appraise]), ["thẩm định"]),
    (
      .acts([.examine]),
      [
        "thẩm tra", "rà soát", "đối chiếu", "thụ lý", "thụ lý giải quyết", "thụ lý hồ sơ", "xử lý hồ sơ",
        "giải quyết hồ sơ",
        "xử lý và giải quyết",
      ]
    ),
    (.acts([.verify]), ["xác minh"]),
    (.acts([.lookUp]), ["tra cứu"]),
    (.acts([.consult]), ["lấy ý kiến", "xin ý kiến", "gửi phiếu lấy ý kiến"]),
    (.acts([.meet]), ["họp", "tổ chức họp", "tổ chức cuộc họp", "họp hội đồng", "họp xét duyệt"]),
    (.acts([.survey]), ["đo đạc", "trích đo"]),
    (
      .acts([.draft]),
      [
        "dự thảo", "soạn thảo", "soạn thảo dự thảo", "tham mưu", "tham mưu dự thảo", "lập báo cáo", "lập tờ trình",
        "lập biên bản", "lập danh sách", "lập danh mục", "xây dựng dự thảo",
      ]
    ),
    (.acts([.draft, .submitUpward]), ["tham mưu trình"]),
    (.acts([.submitUpward]), ["trình", "báo cáo lãnh đạo", "chuyển trình"]),
    (.acts([.review]), ["xem xét", "xem xét dự thảo", "xem xét lại", "xác nhận dự thảo", "cho ý kiến", "xét duyệt"]),
    (.acts([.approve]), ["phê duyệt", "duyệt", "duyệt hồ sơ"]),
    (.acts([.approve, .sign]), ["ký duyệt", "ký phê duyệt", "phê duyệt và ký", "duyệt ký", "duyệt và ký"]),
    (.acts([.review, .sign]), ["xem xét ký"]),
    (
      .acts([.decide]),
      [
        "ban hành quyết định", "quyết định tiếp nhận", "ban hành quyết định tiếp nhận", "ra quyết định",
        "ban hành văn bản chấp thuận",
        "ban hành văn bản chấp thuận hoặc không chấp thuận",
      ]
    ),
    (.acts([.sign]), ["ký", "ký số", "ký ban hành", "ký hợp đồng", "ký kết hợp đồng"]),
    (.acts([.stamp]), ["đóng dấu"]),
    (.acts([.register]), ["vào sổ", "vào số", "vào sổ văn bản", "vào sổ theo dõi", "lấy số", "cho số", "cấp số"]),
    (
      .acts([.updateData]),
      ["cập nhật", "chỉnh lý", "cập nhật chỉnh lý", "nhập thông tin", "chỉnh lý cập nhật", "chỉnh lý hồ sơ địa chính"]
    ),
    (
      .acts([.assessDues]),
      [
        "xác định nghĩa vụ tài chính", "xác định nvtc", "xác định và thông báo thu nghĩa vụ tài chính",
        "thông báo thu nghĩa vụ tài chính",
      ]
    ),
    (.acts([.collectFee]), ["thu phí", "thu lệ phí"]),
    (
      .acts([.post]),
      ["niêm yết", "đăng tin", "niêm yết công khai", "đăng tải", "công bố công khai", "công khai danh sách"]
    ),
    (.acts([.notify]), ["thông báo", "gửi thông báo", "thông báo bằng văn bản", "ban hành thông báo"]),
    (.acts([.notify, .returnResult]), ["thông báo và trả kết quả"]),
    (
      .acts([.transfer]),
      [
        "chuyển", "gửi", "bàn giao", "chuyển giao", "luân chuyển", "phát hành", "cung cấp thông tin", "chuyển kết quả",
        "chuyển hồ sơ", "chuyển thông tin", "gửi hồ sơ", "gửi phiếu chuyển thông tin",
      ]
    ),
    (
      .acts([.returnResult]),
      [
        "trả kết quả", "trao kết quả", "trao", "trao quyết định", "trao giấy chứng nhận", "trao thông báo",
        "chuyển trả kết quả",
        "nhận và trả kết quả",
        "tiếp nhận kết quả và trả kết quả", "giao quyết định cho", "giao cho người sử dụng đất",
      ]
    ),
    (.acts([.archive]), ["lưu trữ", "lưu hồ sơ", "lưu trữ hồ sơ"]),
    (
      .condition,
      ["trường hợp", "trong trường hợp", "đối với trường hợp", "đối với hồ sơ", "nếu", "khi", "sau thời hạn"]
    ),
    (.consequence, ["thì"]),
    (.aside, ["trước khi", "sau khi", "sau thời gian", "căn cứ", "kể từ", "trên cơ sở", "theo"]),
    (.purpose, ["để", "nhằm", "trước khi trình", "gồm", "bao gồm"]),
    (
      .nothing,
      [
        "tờ trình", "quy trình", "trình tự", "trình độ", "công trình", "chương trình", "quá trình", "lộ trình",
        "giáo trình",
        "xuất trình", "hồ sơ trình", "toàn trình", "đăng ký", "chữ ký", "chữ ký số", "ký hiệu", "ký nháy", "quyết định",
        "báo cáo thẩm định", "kết quả thẩm định", "văn bản thẩm định", "ý kiến thẩm định", "hội đồng thẩm định",
        "hồ sơ thẩm định", "tổ thẩm định", "phiếu thẩm định", "kết luận thẩm định", "biên bản thẩm định",
        "văn bản lấy ý kiến", "văn bản lấy ý kiến thẩm định", "văn bản xin ý kiến", "văn bản xin ý kiến thẩm định",
        "công văn lấy ý kiến", "phiếu lấy ý kiến", "được xin ý kiến", "được lấy ý kiến", "văn bản cho ý kiến",
        "nội dung cho ý kiến", "phiếu xác minh", "văn bản thông báo", "phiếu thông báo", "với dự thảo",
        "hội đồng kiểm tra", "ban kiểm tra", "đề nghị tiếp nhận", "kết quả kiểm tra",
        "văn bản dự thảo",
        "kèm dự thảo", "kèm theo dự thảo", "bản dự thảo", "văn bản phê duyệt", "quyết định phê duyệt",
        "ý kiến phê duyệt",
        "giấy tiếp nhận", "phiếu tiếp nhận", "không thụ lý", "việc thụ lý", "bộ phận tiếp nhận",
        "bộ phận tiếp nhận và trả kết quả",
        "bộ phận tiếp nhận hồ sơ và trả kết quả", "bộ phận nhận và trả kết quả", "bộ phận trả kết quả",
        "điểm tiếp nhận và trả kết quả", "điểm tiếp nhận", "nơi tiếp nhận", "cơ quan tiếp nhận",
        "cơ quan tiếp nhận hồ sơ",
        "đơn vị tiếp nhận", "công chức tiếp nhận", "công chức tiếp nhận hồ sơ", "việc tiếp nhận", "được phân công",
        "được giao",
        "tài liệu lưu trữ", "lưu trữ lịch sử", "lưu trữ của nhà nước", "dịch vụ lưu trữ", "trung tâm lưu trữ",
        "chuyển mục đích", "chuyển nhượng", "nhận chuyển nhượng", "chuyển hình thức", "chuyển quyền", "chuyển đổi",
        "chuyển giao công nghệ", "phiếu chuyển thông tin", "bàn giao trên thực địa", "tổ chức bàn giao trên thực địa",
        "việc thu phí", "mức thu phí", "thẩm quyền phê duyệt", "có thẩm quyền quyết định", "thông báo tuyển dụng",
        "phiếu trình", "văn bản trình", "hệ thống quản lý văn bản", "số hóa đơn", "khi có", "chuyển phát", "gửi kèm",
      ]
    ),
  ]

  /// By the number of words, the longest first; every phrase as its folded words.
  static let index = PhraseIndex(table)

  /// Acts after which verbs belong to whoever is assigned or asked: “trình lãnh đạo phê duyệt” approves nothing.
  static let handingOn: Set<Act> = [.assign, .submitUpward, .consult]
  /// Acts that somebody else does when handed on.
  static let handedOn: Set<Act> = [
    .review, .approve, .decide, .sign, .appraise, .examine, .verify, .draft, .checkComponents, .inspect, .survey, .meet,
    .lookUp, .consult, .assessDues,
  ]
  /// Words of a paper as well as of an act: right behind another act they name what it is done to.
  static let alsoPapers: Set<Act> = [.notify, .draft, .requestSupplement]
}
