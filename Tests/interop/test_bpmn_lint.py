"""bpmnlint's recommended rules find no error in any process."""

import collections
import os
import pathlib
import unittest

from bpmn_io import BpmnModdle
from bpmn_io.lint import Linter
from bpmn_io.lint.resolver import NodeResolver

SAMPLES = pathlib.Path(os.environ["TTHC_INTEROP"])

# Rules of the recommended set that are not asked for, each with the reason.
LEFT_OUT = {}


def reports(xml, left_out=LEFT_OUT):
    """(rule, category, element, message) of everything that reading or linting a document reports."""
    result = BpmnModdle().from_xml(xml)
    for warning in result.warnings:
        yield "import", "error", "", str(warning)
    rules = {rule: "off" for rule in left_out}
    linter = Linter(config={"extends": "bpmnlint:recommended", "rules": rules}, resolver=NodeResolver())
    for rule, found in linter.lint(result.root_element).items():
        for report in found:
            yield rule, report["category"], report.get("id", ""), report["message"]


class LintTests(unittest.TestCase):
    def test_no_rule_is_broken(self):
        files = sorted(SAMPLES.rglob("*.bpmn"))
        self.assertGreaterEqual(len(files), 30, "there are too few processes to prove anything")
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

    def test_rules_left_out_are_rules(self):
        known = NodeResolver().resolve_config("bpmnlint", "recommended")["rules"]
        self.assertEqual([rule for rule in LEFT_OUT if rule not in known], [])


if __name__ == "__main__":
    unittest.main()
