/// What is to be drawn: boxes in lanes and the arrows between them, in pixels.
struct DiagramRequest: Sendable {
  var lanes: [Lane] = []
  var shapes: [Shape] = []
  var arrows: [Arrow] = []

  /// A horizontal band; a lane with children is only a frame around theirs.
  struct Lane: Sendable {
    var parent: Int?
    /// How many pixels its title needs along the band's left edge.
    var titleLength = 0
  }

  /// A box of a given size with a text that may stand outside it.
  struct Shape: Sendable {
    var width: Int
    var height: Int
    /// A lane without children.
    var lane: Int
    /// The shape on whose lower edge this one sits: a timer on its step.
    var host: Int?
    /// The size of a text below the shape; nil when the text is inside or there is none.
    var label: Size?
  }

  /// An arrow; those that lead back to an earlier shape are found by the layout itself.
  struct Arrow: Sendable {
    var source: Int
    var target: Int
    /// The size of a text beside it.
    var label: Size?
  }
}

/// Width and height in pixels.
struct Size: Hashable, Sendable {
  var width: Int
  var height: Int
}

/// A place in pixels, from the upper left corner.
struct Point: Hashable, Sendable {
  var x: Int
  var y: Int
}

/// A box in pixels.
struct Box: Hashable, Sendable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int
}

/// Where everything of a request is drawn; every list is in the order of the request.
struct Diagram: Sendable {
  var size: Size
  var lanes: [Box]
  var shapes: [Box]
  /// Texts below shapes.
  var shapeLabels: [Box?]
  /// Corner points, from the border of the source to the border of the target; only horizontal and vertical parts.
  var arrows: [[Point]]
  var arrowLabels: [Box?]
}
