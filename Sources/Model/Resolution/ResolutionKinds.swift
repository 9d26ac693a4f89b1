import Diagnostics

/// Kinds of findings made while names, dates and conditions are resolved.
package enum ResolutionKinds {
  package static let all: [Kind] = [
    unknownName, commaInName, declaredTwice, undeclaredInstrument, unknownRole, processCycle, stepTwice,
    factUsedBeforeKnown, factClash, limitUnclear, phasesDoNotAddUp, overlayWithoutPublished, processStandsAlone,
    severalManifests,
    badValue, notReturnable, registryCycle, tableRowWidth, tablePolicyUnsuited, tableWithoutOrder, tableAsksLater,
    tableOutputOutside, derivedFactGiven,
  ]

  static let unknownName = Kind(
    "unknown-name", .language, .error,
    title: Text(vi: "Tên không được khai báo", en: "Unknown name"),
    why: Text(
      vi:
        "Tên phải trùng với tên đã khai báo (không kể hoa thường, khoảng trắng). Hãy sửa theo tên gần đúng, hoặc khai báo thêm.",
      en: "A name must be declared (case and spaces do not matter). Take one of the nearest names, or declare it."),
    examples: [Example("cơ quan giải quyết: Sở Tư phá #! unknown-name")])

  static let commaInName = Kind(
    "comma-in-name", .language, .error,
    title: Text(vi: "Tên có dấu phẩy trong ngoặc vuông", en: "Comma inside a bracketed name"),
    why: Text(
      vi:
        "Trong […] dấu phẩy ngăn các mục, nên một tên có dấu phẩy bị tách đôi. Hãy đặt tên trong dấu nháy '…' hoặc viết mỗi tên một dòng “- ”.",
      en:
        "Inside […] a comma separates entries, so a name with a comma falls in two. Quote the name or write one “- ” line per name."
    ),
    examples: [
      Example(
        "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thay đổi, cải chính\n    bản chính: 1\nquy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, trả kết quả]\n    xét: [Tờ khai thay đổi, cải chính] #! comma-in-name\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc"
      )
    ])

  static let declaredTwice = Kind(
    "declared-twice", .consistency, .error,
    title: Text(vi: "Khai báo hai lần cho cùng một ngày", en: "Declared twice for one day"),
    why: Text(
      vi:
        "Hai bản của một mục cùng hiệu lực thì không biết áp dụng bản nào. Hãy ghi “hiệu lực” nối tiếp nhau, hoặc xóa một bản.",
      en:
        "With two versions in force on one day nobody knows which applies. Give them successive validity, or delete one."
    ),
    examples: [
      Example(
        "- giấy tờ: Giấy thử\n- giấy tờ: Giấy thử #! declared-twice", base: .file)
    ])

  static let undeclaredInstrument = Kind(
    "undeclared-instrument", .legality, .warning,
    title: Text(vi: "Căn cứ chưa có trong danh sách văn bản", en: "Instrument not in the registry"),
    why: Text(
      vi:
        "Chỉ khi văn bản được khai báo (văn bản: số hiệu, hiệu lực) thì mới biết căn cứ còn hiệu lực hay không. Hãy khai báo văn bản hoặc sửa cách viết số hiệu.",
      en:
        "Only a declared instrument can be checked for being in force. Declare it (number, validity) or mend the spelling."
    ),
    examples: [Example("căn cứ: Nghị định 9999/2031/NĐ-CP điều 1 #! undeclared-instrument")])

  static let unknownRole = Kind(
    "unknown-role", .process, .warning,
    title: Text(vi: "Vai trò hoặc đơn vị không có trong cơ quan", en: "Role or unit not in the agency"),
    why: Text(
      vi: "Cơ quan đã khai báo các vai trò, đơn vị của mình; tên ở bước phải là một trong số đó.",
      en: "The agency declares its roles and units; the step must name one of them."),
    examples: [
      Example(
        "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: giám đốc sở #! unknown-role\n    làm: [tiếp nhận, trả kết quả]\n    xét: Tờ khai thử\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc"
      )
    ])

  static let processCycle = Kind(
    "process-cycle", .process, .error,
    title: Text(vi: "Các bước chờ lẫn nhau", en: "Steps wait for each other"),
    why: Text(
      vi:
        "Bước A chờ bước B mà B lại chờ A thì không bước nào bắt đầu được. Hãy bỏ một tên trong “sau”; việc quay lại có giới hạn thì viết bằng “trả lại”.",
      en:
        "If A waits for B and B for A, neither can begin. Drop a name under “sau” (after); a bounded return is written “trả lại” (send back)."
    ),
    examples: [
      Example(
        "quy trình:\n  - bước: tiếp nhận\n    sau: trả kết quả #! process-cycle\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: tiếp nhận\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    người: công chức một cửa\n    làm: trả kết quả\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc"
      )
    ])

  static let stepTwice = Kind(
    "step-named-twice", .process, .error,
    title: Text(vi: "Hai bước cùng tên", en: "Two steps with one name"),
    why: Text(
      vi: "“sau”, “trả lại” và kết quả mô phỏng gọi bước bằng tên, nên tên bước phải khác nhau.",
      en: "“sau” (after), “trả lại” (send back) and the simulation call steps by name, so names must differ."),
    examples: [
      Example(
        "quy trình:\n  - bước: xử lý\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: tiếp nhận\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: xử lý #! step-named-twice\n    người: công chức một cửa\n    làm: trả kết quả\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc"
      )
    ])

  static let factUsedBeforeKnown = Kind(
    "fact-used-before-known", .process, .error,
    title: Text(vi: "Hỏi dữ kiện trước khi có bước xác định", en: "Fact used before it is known"),
    why: Text(
      vi:
        "Dữ kiện do một bước xác định thì chỉ các bước sau bước đó mới được dùng; giấy tờ thì phải biết ngay khi nộp.",
      en: "A fact settled by a step can be asked only after that step; papers must be known on filing."),
    examples: [
      Example(
        "dữ kiện:\n  cần xác minh: {kiểu: có/không, xác định bởi: tiếp nhận}\nthành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n    khi: cần xác minh #! fact-used-before-known"
      )
    ])

  static let factClash = Kind(
    "fact-name-clash", .language, .error,
    title: Text(vi: "Tên dữ kiện bị trùng", en: "Fact name clash"),
    why: Text(
      vi:
        "Dữ kiện có sẵn (cách thức nộp, nhận lúc, đối tượng, nơi nộp) và dữ kiện suy ra từ hồ sơ không được khai báo lại; hãy chọn tên khác.",
      en:
        "Built-in facts (channel, received at, subject, filing place) and facts implied by the dossier cannot be declared again; choose another name."
    ),
    examples: [Example("dữ kiện:\n  nhận lúc: ngày giờ #! fact-name-clash")])

  static let limitUnclear = Kind(
    "limit-unclear", .duration, .error,
    title: Text(vi: "Thời hạn không rõ", en: "Unclear limit"),
    why: Text(
      vi: "Mỗi thời hạn cần đúng một cách nói: “trong”, “trong ngày”, hoặc “giai đoạn” (có thể kèm “trong” là tổng).",
      en:
        "A limit is stated in exactly one way: “trong” (within), “trong ngày” (same day), or “giai đoạn” (phases, with “trong” as their total)."
    ),
    examples: [Example("thời hạn:\n  - khi: cách thức nộp = trực tuyến #! limit-unclear\n  - trong: 3 ngày làm việc")])

  static let phasesDoNotAddUp = Kind(
    "phases-do-not-add-up", .duration, .error,
    title: Text(vi: "Các giai đoạn không cộng thành tổng", en: "Phases do not add up"),
    why: Text(
      vi: "Tổng thời lượng các giai đoạn phải bằng thời hạn chung, cùng đơn vị.",
      en: "The phases of a limit must add up to its total, in the same unit."),
    examples: [
      Example(
        "thời hạn:\n  - trong: 5 ngày làm việc #! phases-do-not-add-up\n    giai đoạn:\n      - {tên: lần 1, trong: 2 ngày làm việc}\n      - {tên: lần 2, trong: 2 ngày làm việc}"
      )
    ])

  static let overlayWithoutPublished = Kind(
    "applies-to-unknown-procedure", .consistency, .error,
    title: Text(vi: "Áp dụng thủ tục không có trong danh mục", en: "Applies to an unknown procedure"),
    why: Text(
      vi:
        "Văn bản địa phương chỉ có nghĩa khi thủ tục gốc đã công bố có trong danh mục và còn hiệu lực. Hãy kiểm tra mã.",
      en: "A local text has meaning only over a published procedure in force in the catalogue. Check the code."),
    examples: [
      Example("quy trình nội bộ: QT-01\náp dụng: 9.999999 #! applies-to-unknown-procedure", base: .file)
    ])

  static let processStandsAlone = Kind(
    "internal-process-stands-alone", .consistency, .warning,
    title: Text(vi: "Quy trình nội bộ đứng riêng", en: "Internal process stands alone"),
    why: Text(
      vi:
        "Quy trình không nói nó áp dụng cho thủ tục nào, nên chỉ xét được các bước và thời gian, không so được với thủ tục đã công bố. Hãy ghi “áp dụng: mã thủ tục”, và đưa thủ tục ấy vào danh mục.",
      en:
        "The process does not say to which procedure it applies: only its steps and times can be judged, and nothing compared with the published procedure. Write “applies” with the code, and put that procedure into the catalogue."
    ),
    ground: Text(
      vi: "Quy trình nội bộ lập cho từng thủ tục (Thông tư 01/2018/TT-VPCP điều 8)",
      en: "An internal process is made for each procedure (Circular 01/2018/TT-VPCP art. 8)"),
    examples: [
      Example(
        "quy trình nội bộ: QT-01 #! internal-process-stands-alone\ntên: Cấp giấy thử\nquy trình:\n  - bước: tiếp nhận\n    người: công chức một cửa\n    làm: tiếp nhận\n    trong: 2 giờ làm việc",
        base: .file)
    ])

  static let severalManifests = Kind(
    "several-manifests", .consistency, .error,
    title: Text(vi: "Danh mục khai báo hai lần", en: "Two manifests"),
    why: Text(
      vi: "Một danh mục chỉ có một mục “danh mục”; mỗi loại lịch dùng chung cũng vậy.",
      en: "A catalogue has one manifest."),
    examples: [Example("- danh mục: Một\n- danh mục: Hai #! several-manifests", base: .file)])

  static let badValue = Kind(
    "bad-fact-value", .language, .error,
    title: Text(vi: "Giá trị không hợp kiểu của dữ kiện", en: "Value does not fit the fact"),
    why: Text(
      vi: "Giá trị trong tình huống và giá trị mặc định phải đúng kiểu đã khai báo của dữ kiện.",
      en: "Values in scenarios and defaults must have the declared type of the fact."),
    examples: [
      Example(
        "tình huống:\n  - tên: thử\n    cho: {cách thức nộp: bay} #! bad-fact-value\n    thì: {giấy tờ: 1}")
    ])

  static let notReturnable = Kind(
    "send-back-not-earlier", .process, .error,
    title: Text(vi: "Trả lại bước không đứng trước", en: "Send-back to a step that is not earlier"),
    why: Text(
      vi: "“trả lại” chỉ đưa hồ sơ về một bước đã qua trên cùng nhánh.",
      en: "A case can be sent back only to a step that it has passed on the same branch."),
    examples: [
      Example(
        "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: tiếp nhận\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n    trả lại: {bước: trả kết quả} #! send-back-not-earlier\n  - bước: trả kết quả\n    người: công chức một cửa\n    làm: trả kết quả\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc"
      )
    ])

  static let registryCycle = Kind(
    "registry-cycle", .consistency, .error,
    title: Text(vi: "Các mục thuộc về nhau hoặc thay nhau vòng tròn", en: "Items that belong to or replace each other"),
    why: Text(
      vi:
        "Cơ quan A thuộc B mà B lại thuộc A, hay A thay bằng B mà B lại thay bằng A, thì không biết đâu là nơi cuối cùng. Hãy bỏ một chiều, hoặc ghi “hiệu lực” nối tiếp nhau.",
      en:
        "If A belongs to B and B to A, or each is replaced by the other, nobody knows where it ends. Drop one direction, or give them successive validity."
    ),
    examples: [
      Example("- cơ quan: Sở Một\n  thuộc: Sở Hai #! registry-cycle\n- cơ quan: Sở Hai\n  thuộc: Sở Một", base: .file),
      Example("- cơ quan: Sở Một\n  thuộc: Sở Hai\n- cơ quan: Sở Hai", base: .file),
    ])
}
