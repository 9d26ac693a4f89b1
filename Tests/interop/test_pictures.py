"""Pictures are drawn by a real browser: no text leaves its box, no step lies on another, nothing leaves the page."""

import os
import pathlib
import shutil
import sys
import unittest

FOLDER = pathlib.Path(os.environ["TTHC_INTEROP"]) / "procedures"

# Boxes of all drawn groups: [kind, box of the first shape, boxes of the texts]; a pixel of play for rounding.
MEASURE = """
() => {
  const box = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return [left, top, right, bottom];
  };
  const groups = [...document.querySelectorAll("g[data-box]")].map((group) => ({
    kind: group.dataset.box,
    shape: box(group.querySelector("rect, circle")),
    texts: [...group.querySelectorAll("text")].map((text) => [text.textContent, ...box(text)]),
  }));
  return {
    groups,
    page: box(document.documentElement),
    texts: [...document.querySelectorAll("text")].map((text) => [text.textContent, ...box(text)]),
    title: document.querySelector("title")?.textContent ?? "",
    foreign: document.querySelectorAll("script, image, foreignObject, style, [href]").length,
  };
}
"""


def browser_path():
    for name in [os.environ.get("TTHC_CHROMIUM"), "chromium", "chromium-browser", "google-chrome"]:
        if name and shutil.which(name):
            return shutil.which(name)
    return None


def lies_in(inner, outer, play):
    return (
        inner[0] >= outer[0] - play
        and inner[1] >= outer[1] - play
        and inner[2] <= outer[2] + play
        and inner[3] <= outer[3] + play
    )


def overlap(first, second):
    return first[0] < second[2] and second[0] < first[2] and first[1] < second[3] and second[1] < first[3]


class PictureTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        path = browser_path()
        if path is None:
            print("!! PICTURES NOT CHECKED: no Chromium. · CHƯA KIỂM TRA HÌNH VẼ: không có Chromium.", file=sys.stderr)
            raise unittest.SkipTest("no Chromium")
        try:
            from playwright.sync_api import sync_playwright
        except ImportError as error:
            print(f"!! PICTURES NOT CHECKED: {error}", file=sys.stderr)
            raise unittest.SkipTest("no playwright") from error
        cls.files = sorted(FOLDER.glob("*.svg"))
        cls.playwright = sync_playwright().start()
        cls.addClassCleanup(cls.playwright.stop)
        cls.browser = cls.playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        cls.addClassCleanup(cls.browser.close)
        cls.page = cls.browser.new_page(viewport={"width": 1600, "height": 1200})

    def measure(self, file):
        self.page.goto(file.as_uri())
        return self.page.evaluate(MEASURE)

    def test_there_are_pictures(self):
        self.assertGreater(len(self.files), 0)

    def test_texts_stay_in_their_boxes(self):
        for file in self.files:
            with self.subTest(file=file.name):
                seen = self.measure(file)
                self.assertGreater(len(seen["groups"]), 2)
                for group in seen["groups"]:
                    for text in group["texts"]:
                        self.assertTrue(lies_in(text[1:], group["shape"], 1), f"{group['kind']}: {text}")

    def test_steps_and_texts_do_not_overlap(self):
        for file in self.files:
            with self.subTest(file=file.name):
                seen = self.measure(file)
                boxes = [group["shape"] for group in seen["groups"] if group["kind"] in ("step", "connector", "label")]
                for index, first in enumerate(boxes):
                    for second in boxes[index + 1 :]:
                        self.assertFalse(overlap(first, second), f"{first} {second}")

    def test_the_picture_needs_nothing_beside_itself(self):
        for file in self.files:
            with self.subTest(file=file.name):
                seen = self.measure(file)
                self.assertEqual(seen["foreign"], 0)
                self.assertIn(file.stem, seen["title"])
                for text in seen["texts"]:
                    self.assertTrue(lies_in(text[1:], seen["page"], 0), f"{text}")

    def test_the_measure_tells_a_text_that_leaves_its_box(self):
        self.page.goto("about:blank")
        self.page.set_content(
            '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><g data-box="step">'
            '<rect x="10" y="10" width="20" height="20"/><text x="12" y="24">dài quá khổ</text></g></svg>'
        )
        group = self.page.evaluate(MEASURE)["groups"][0]
        self.assertFalse(lies_in(group["texts"][0][1:], group["shape"], 1))


if __name__ == "__main__":
    unittest.main()
