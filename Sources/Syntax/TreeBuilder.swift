import CLibYAML
import Diagnostics

/// Builds the flat tree from libyaml's events and reports what the language refuses on the way.
struct TreeBuilder {
  /// A collection that is still open.
  struct Frame {
    let node: Int32
    var last = Node.none
    /// The key that waits for its value.
    var key = Node.none
  }

  let limits: SyntaxLimits
  let bytes: UnsafeBufferPointer<UInt8>
  /// What libyaml reads.
  let given: SubstitutedBuffer
  /// Whether no value can hold text that is not in NFC.
  let isNFC: Bool
  private var cursor: CodePointCursor
  var nodes: [Node] = []
  var pool: [UInt8] = []
  var frames: [Frame] = []
  var log: FindingLog
  var documents = 0
  /// Set when reading must end although libyaml could go on; the finding is reported already.
  var isStopped = false
  var isFinished = false
  /// What is open was not read to its end.
  private var isCut = false

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, read given: SubstitutedBuffer, from start: Int, isNFC: Bool, log: FindingLog,
    limits: SyntaxLimits
  ) {
    self.limits = limits
    self.bytes = bytes
    self.given = given
    self.isNFC = isNFC
    cursor = CodePointCursor(start: start)
    self.log = log
    nodes.reserveCapacity(bytes.count / 24)
  }

  /// The byte of the file at which a code point of what libyaml reads was written.
  mutating func offset(of codePoint: Int) -> Int {
    given.origin(cursor.byteOffset(of: codePoint, in: given.bytes))
  }

  mutating func take(_ event: yaml_event_t) {
    let start = offset(of: Int(clamping: event.start_mark.index))
    let end = offset(of: Int(clamping: event.end_mark.index))
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: startDocument(event.data.document_start, start, end)
    case YAML_SCALAR_EVENT: scalar(event.data.scalar, start, end)
    case YAML_ALIAS_EVENT:
      reportAlias(start, end)
      var node = Node(start: Int32(start), end: Int32(end), kind: .scalar)
      node.isRefused = expectsKey
      node.isUnread = true
      append(node)
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      let first = skipProperties(data.anchor != nil, data.tag != nil, start)
      open(.sequence, isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE, at: first)
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      let first = skipProperties(data.anchor != nil, data.tag != nil, start)
      open(.mapping, isFlow: data.style == YAML_FLOW_MAPPING_STYLE, at: first)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: close(start, end)
    case YAML_STREAM_END_EVENT: isFinished = true
    default: break
    }
  }

  /// Closes what is open, so that the tree read so far is whole.
  mutating func finish() {
    isCut = true
    while let frame = frames.last {
      let end = Int(nodes[Int(frame.node)].end)
      close(end, end)
    }
  }

  private mutating func startDocument(
    _ document: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_document_start, _ start: Int, _ end: Int
  ) {
    if document.version_directive != nil || document.tag_directives.start != document.tag_directives.end {
      reportDirective(start)
    }
    documents += 1
    if documents > 1 {
      reportSecondDocument(start, end)
      isStopped = true
    }
  }

  private mutating func open(_ kind: NodeKind, isFlow: Bool, at start: Int) {
    guard frames.count < limits.maxDepth else {
      reportDepth(start)
      isStopped = true
      return
    }
    reportComplexKey(kind, start)
    var node = Node(start: Int32(start), end: Int32(isFlow ? start + 1 : start), kind: kind)
    node.isFlow = isFlow
    node.isRefused = expectsKey
    node.end = min(node.end, Int32(bytes.count))
    let index = Int32(nodes.count)
    append(node)
    guard !isStopped else { return }
    frames.append(Frame(node: index))
  }

  private mutating func close(_ start: Int, _ end: Int) {
    guard let frame = frames.popLast() else { return }
    if frame.key != Node.none {
      frames.append(frame)
      let at = nodes[Int(frame.key)].end
      var missing = Node(start: at, end: at, kind: .scalar)
      missing.isUnread = isCut
      link(missing)
      guard let full = frames.popLast() else { return }
      closeFilled(full, start, end)
    } else {
      closeFilled(frame, start, end)
    }
  }

  private mutating func closeFilled(_ frame: Frame, _ start: Int, _ end: Int) {
    let index = Int(frame.node)
    if nodes[index].isFlow, end > start { nodes[index].end = max(nodes[index].end, Int32(end)) }
    if frame.last != Node.none { nodes[index].end = max(nodes[index].end, nodes[Int(frame.last)].end) }
    if nodes[index].kind == .mapping { reportDuplicateKeys(of: frame.node) }
  }

  /// Adds a node unless the limit is reached.
  mutating func append(_ node: Node) {
    guard nodes.count < limits.maxNodes else {
      reportTooManyNodes(Int(node.start))
      isStopped = true
      return
    }
    link(node)
  }

  private mutating func link(_ node: Node) {
    let index = Int32(nodes.count)
    nodes.append(node)
    guard var frame = frames.popLast() else { return }
    if frame.last != Node.none { nodes[Int(frame.last)].next = index }
    frame.last = index
    if nodes[Int(frame.node)].kind == .sequence {
      nodes[Int(frame.node)].count += 1
    } else if frame.key == Node.none {
      frame.key = index
    } else {
      nodes[Int(index)].key = frame.key
      if !nodes[Int(frame.key)].isRefused { nodes[Int(frame.node)].count += 1 }
      frame.key = Node.none
    }
    frames.append(frame)
  }

  /// Whether the next node is a key.
  var expectsKey: Bool {
    guard let frame = frames.last else { return false }
    return frame.key == Node.none && nodes[Int(frame.node)].kind == .mapping
  }
}
