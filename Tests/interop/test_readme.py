"""The example of SpiffWorkflow in README.md does what it says, on the samples."""

import contextlib
import io
import os
import pathlib
import re
import unittest

SAMPLES = pathlib.Path(os.environ["TTHC_INTEROP"])
README = pathlib.Path(__file__).parents[2] / "README.md"


class ReadmeTests(unittest.TestCase):
    def test_example_offers_the_first_step(self):
        blocks = re.findall(r"^```python\n(.*?)^```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
        (example,) = [block for block in blocks if "SpiffWorkflow" in block]
        here = example.replace('"exports/', f'"{SAMPLES}/procedures-python/')
        self.assertNotEqual(here, example)
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            exec(compile(here, "README.md", "exec"), {})
        self.assertEqual(said.getvalue().splitlines(), ["tiếp nhận và chuyển hồ sơ"])


if __name__ == "__main__":
    unittest.main()
