import CLibYAML

/// What libyaml found wrong: its own words and the code points at which it did.
struct ReaderProblem {
  let problem: String
  let context: String
  let position: Int
  let contextPosition: Int?
}

/// libyaml's event reader over bytes that stay alive while it is used.
struct EventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let isReady: Bool

  /// Reads `bytes`, which must outlive the reader, from `start`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    parser = .allocate(capacity: 1)
    isReady = yaml_parser_initialize(parser) == 1
    guard isReady else { return }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    if let base = bytes.baseAddress {
      yaml_parser_set_input_string(parser, base + start, bytes.count - start)
    } else {
      yaml_parser_set_input_string(parser, "", 0)
    }
  }

  deinit {
    if isReady { yaml_parser_delete(parser) }
    parser.deallocate()
  }

  /// Hands the next event to `body`; false when libyaml cannot go on.
  func next(_ body: (yaml_event_t) -> Void) -> Bool {
    guard isReady else { return false }
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return false }
    body(event)
    yaml_event_delete(&event)
    return true
  }

  /// The reason for which `next` failed.
  var problem: ReaderProblem {
    guard isReady else { return ReaderProblem(problem: "", context: "", position: 0, contextPosition: nil) }
    let failed = parser.pointee
    return ReaderProblem(
      problem: failed.problem.map { String(cString: $0) } ?? "",
      context: failed.context.map { String(cString: $0) } ?? "",
      position: Int(clamping: failed.problem_mark.index),
      contextPosition: failed.context == nil ? nil : Int(clamping: failed.context_mark.index))
  }
}
