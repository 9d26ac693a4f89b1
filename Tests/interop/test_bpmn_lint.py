"""bpmnlint's recommended rules find no error in any process."""

import collections
import os
import pathlib
import unittest

from bpmn_io import BpmnModdle, is_a
from bpmn_io.lint import Linter
from bpmn_io.lint.resolver import NodeResolver

SAMPLES = pathlib.Path(os.environ["TTHC_INTEROP"])

# What a rule of the recommended set is not asked of, each with the reason.
LEFT_OUT = {
    # They count returns and supplements for the engine; a reader of the picture has no use for them.
    ("no-bpmndi", "bpmn:DataObjectReference"),
}
EVERY_TENTH = 10


def reports(xml):
    """(rule, category, element, message) of everything that reading or linting a document reports."""
    result = BpmnModdle().from_xml(xml)
    for warning in result.warnings:
        yield "import", "error", "", str(warning)
    linter = Linter(config={"extends": "bpmnlint:recommended"}, resolver=NodeResolver())
    for rule, found in linter.lint(result.root_element).items():
        for report in found:
            name = report.get("id", "")
            element = result.elements_by_id.get(name)
            if not any(rule == left and is_a(element, kind) for left, kind in LEFT_OUT):
                yield rule, report["category"], name, report["message"]


class LintTests(unittest.TestCase):
    def test_no_rule_is_broken(self):
        given = sorted(SAMPLES.glob("procedures*/*.bpmn"))
        files = given + sorted(SAMPLES.glob("processes/*/*.bpmn"))[::EVERY_TENTH]
        self.assertGreaterEqual(len(given), 30, "there are too few processes to prove anything")
        warnings = collections.Counter()
        for path in files:
            with self.subTest(file=str(path.relative_to(SAMPLES))):
                found = list(reports(path.read_text(encoding="utf-8")))
                self.assertEqual([report for report in found if report[1] not in ("warn", "info")], [])
                warnings.update(rule for rule, *_ in found)
        for rule, count in sorted(warnings.items()):
            print(f"bpmnlint, advice only: {rule} {count} times in {len(files)} files")

    def test_process_without_its_end_is_refused(self):
        path = sorted((SAMPLES / "procedures").glob("*.bpmn"))[0]
        xml = path.read_text(encoding="utf-8")
        broken = xml.replace("endEvent", "intermediateThrowEvent")
        self.assertNotEqual(broken, xml)
        self.assertIn("end-event-required", {rule for rule, category, *_ in reports(broken) if category == "error"})

    def test_what_is_left_out_is_a_rule(self):
        known = NodeResolver().resolve_config("bpmnlint", "recommended")["rules"]
        self.assertEqual([rule for rule, _ in LEFT_OUT if rule not in known], [])


if __name__ == "__main__":
    unittest.main()
