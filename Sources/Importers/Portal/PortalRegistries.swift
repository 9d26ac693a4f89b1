import Diagnostics

/// The names of documents, agencies and instruments over all records.
struct PortalRegistries: Sendable {
  var documents: NameRegistry
  var agencies: NameRegistry
  var instruments: InstrumentRegistry

  init(known: KnownNames) {
    documents = NameRegistry(known: known.documents)
    agencies = NameRegistry(known: known.agencies, key: AgencyFields.key)
    instruments = InstrumentRegistry(known: known.instruments)
  }

  /// Gathers what a record names.
  mutating func meet(_ reading: RecordReading) {
    for name in reading.documents { documents.meet(name) }
    for name in reading.agencies { agencies.meet(name) }
    for code in reading.methods.feeGrounds { instruments.meet(code, title: nil) }
    for ground in reading.grounds {
      switch ground.instrument {
      case .numbered(let code): instruments.meet(code, title: ground.title, issuer: ground.issuer, date: ground.date)
      case .titled(let title): _ = instruments.meet(titled: title, issuer: ground.issuer, date: ground.date)
      }
    }
  }

  mutating func settle() {
    documents.settle()
    agencies.settle()
    instruments.settle()
  }

  /// The registry files; none for a kind of which nothing new is named.
  var files: [ImportedFile] {
    let agencies = agencies.entries.filter { $0.known == nil }.map { entry in
      Draft.Entry([
        "cơ quan": .text(entry.name), "tên khác": .texts(entry.aliases),
        "cấp": AgencyFields.level(of: entry.name).map { .text($0) },
      ])
    }
    let documents = documents.entries.filter { $0.known == nil }.map { entry in
      Draft.Entry(["giấy tờ": .text(entry.name), "tên khác": .texts(entry.aliases)])
    }
    let instruments = instruments.entries.filter { $0.known == nil }.map { entry in
      Draft.Entry([
        "văn bản": .text(entry.name), "tên": entry.title.map { .text($0) },
        "cơ quan ban hành": entry.issuer.map { .text($0) },
        "ghi chú": .texts(
          entry.otherTitles.map { "Tên khác trong các bản ghi: \($0)" }
            + entry.dates.map { "Ngày ban hành: \($0.text)" }),
      ])
    }
    return [
      ("dung-chung/co-quan.yaml", agencies, "Cơ quan nêu trong các thủ tục đã nhập."),
      ("dung-chung/giay-to.yaml", documents, "Giấy tờ và kết quả nêu trong các thủ tục đã nhập."),
      ("dung-chung/van-ban.yaml", instruments, "Văn bản làm căn cứ của các thủ tục đã nhập."),
    ].compactMap { path, items, comment in
      items.isEmpty
        ? nil : ImportedFile(path: path, text: SpecificationWriter.file(items, comments: [comment]))
    }
  }
}
