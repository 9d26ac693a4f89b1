"""Expressions and decision tables in the languages of engines, against the answers of the reference interpreter.

TTHC_INTEROP names a folder written by `tthc-bench decision-samples`.
"""

import json
import os
import unittest
from collections import Counter

from camunda.common.exceptions import DeploymentException, ExpressionEvaluationException, ProcessInstanceException
from camunda.dmn.engine import DmnEngine
from camunda.dmn.feel import eval_expression
from camunda.engine.expression import evaluate_expression
from camunda.parser.dmn_parser import parse_dmn_xml
from lxml import etree
from spiff_engine import single_decisions
from SpiffWorkflow.bpmn.script_engine import PythonScriptEngine, TaskDataEnvironment
from SpiffWorkflow.dmn.parser.BpmnDmnParser import XSD_DIR, BpmnDmnParser

DMN = "{https://www.omg.org/spec/DMN/20191111/MODEL/}"
FOLDER = os.environ.get("TTHC_INTEROP", "")


def load(name):
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        return json.load(file)


def agrees(given, expected):
    """Numbers may be machine numbers of either kind; everything else is the same value of the same kind."""
    if isinstance(given, bool) or isinstance(expected, bool):
        return given is expected
    if isinstance(given, (int, float)) and isinstance(expected, (int, float)):
        return abs(given - expected) <= 1e-9 * max(1, abs(expected))
    if isinstance(given, list) and isinstance(expected, list):
        return len(given) == len(expected) and all(map(agrees, given, expected))
    if isinstance(given, dict) and isinstance(expected, dict):
        return given.keys() == expected.keys() and all(agrees(given[key], expected[key]) for key in expected)
    return type(given) is type(expected) and given == expected


@unittest.skipUnless(FOLDER, "TTHC_INTEROP is not set")
class Expressions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.samples = load("expressions.json")

    def examine(self, dialect, evaluate, unreadable=()):
        """Evaluates every sample of a dialect; what an engine says it cannot read is counted, not passed over."""
        counts, silent = Counter(), Counter()
        for sample in self.samples:
            text = sample.get(dialect)
            if text is None:
                counts["not written"] += 1
                silent[sample[dialect + " lacks"]] += 1
                continue
            counts["expressions"] += 1
            for case in sample["cases"]:
                try:
                    given = evaluate(text, dict(case["variables"]))
                except unreadable as error:
                    counts["unreadable"] += 1
                    break
                counts["cases"] += 1
                if not agrees(given, case["expected"]):
                    self.fail(f"{sample['text']}\n{text}\n{case}\n{dialect} gives {given!r}")
        print(f"\n{dialect}: {dict(counts)}; not written: {dict(silent.most_common(8))}")
        return counts

    def test_python_in_spiffworkflow(self):
        counts = self.examine("python", TaskDataEnvironment().evaluate)
        self.assertGreater(counts["cases"], 10_000)

    def test_juel_in_camunda_python(self):
        """Its JUEL has neither method calls nor choices between values, which that of Camunda 7 and Flowable has."""

        def evaluate(text, variables):
            if "?" not in text and "." not in text:
                return evaluate_expression("${" + text + "}", variables)
            try:
                return evaluate_expression("${" + text + "}", variables)
            except ProcessInstanceException as error:
                if isinstance(error.__cause__, SyntaxError) or error.__cause__ is None:
                    raise NotImplementedError from error
                raise

        counts = self.examine("juel", evaluate, NotImplementedError)
        self.assertGreater(counts["cases"], 5_000)

    def test_feel_in_camunda_python(self):
        """Its FEEL has no comparisons outside of cells: only values of plain arithmetic are read."""

        def evaluate(text, variables):
            return eval_expression(text, variables)

        counts = self.examine("feel", evaluate, ExpressionEvaluationException)
        self.assertGreater(counts["cases"], 200)


class Task:
    """As much of a task as SpiffWorkflow's DMN engine asks for."""

    def __init__(self, variables):
        self.data = dict(variables)
        self.workflow = self
        self.script_engine = PythonScriptEngine()


def adapt_to_camunda_python(decision):
    """It takes nothing beside a table, and looks for the text of an input right inside the input's expression."""
    for child in decision.findall(DMN + "description") + decision.findall(DMN + "informationRequirement"):
        decision.remove(child)
    for expression in decision.iter(DMN + "inputExpression"):
        expression.text = expression.findtext(DMN + "text")


def is_empty(value):
    return value is None or value == [] or value == {}


def juel_answer(table, variables, counts):
    """The rows that hold, as DMN defines it; NotImplemented where a cell is JUEL that the evaluator does not have."""
    names = [output.get("name") for output in table.findall(DMN + "output")]
    rows = []
    try:
        for rule in table.findall(DMN + "rule"):
            cells = [cell.findtext(DMN + "text") for cell in rule.findall(DMN + "inputEntry")]
            if all(cell == "-" or evaluate_expression(cell, variables) is True for cell in cells):
                texts = [cell.findtext(DMN + "text") for cell in rule.findall(DMN + "outputEntry")]
                rows.append({name: evaluate_expression(text, variables) for name, text in zip(names, texts)})
                if table.get("hitPolicy") == "FIRST":
                    return rows[0]
    except ProcessInstanceException as error:
        if not isinstance(error.__cause__, SyntaxError) and error.__cause__ is not None:
            raise
        counts["cases with JUEL that it does not have"] += 1
        return NotImplemented
    return None if table.get("hitPolicy") == "FIRST" else rows


@unittest.skipUnless(FOLDER, "TTHC_INTEROP is not set")
class Decisions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sets = load("decisions.json")

    def test_every_table_is_written_and_valid(self):
        schema = etree.XMLSchema(etree.parse(os.path.join(XSD_DIR, "DMN13.xsd")))
        files = 0
        for plan in self.sets:
            for dialect, name in plan["files"].items():
                self.assertNotIn("impossible", dialect, f"{plan['plan']}: {name}")
                schema.assertValid(etree.parse(os.path.join(FOLDER, name)))
                files += 1
        print(f"\n{files} DMN files valid under DMN13.xsd")
        self.assertGreater(files, 0)

    def compare(self, decision, given, expected, message):
        """The answer of an engine with ours; what ours leaves out of a row is not asked."""
        if isinstance(expected, dict) and "bat_dau" in expected:
            self.assertTrue((given or {}).get("van_ban", "").startswith(expected["bat_dau"]), message)
            self.assertEqual(given["phut_lam_viec"], expected["phut_lam_viec"], message)
        elif isinstance(expected, list) and any(isinstance(row, dict) for row in expected):
            given = given or []
            self.assertEqual(len(given), len(expected), message)
            for row, wanted in zip(given, expected):
                self.assertTrue(agrees({key: row[key] for key in wanted}, wanted), message)
        elif is_empty(expected):
            self.assertTrue(is_empty(given), message)
        else:
            self.assertTrue(agrees(given, expected), message)

    def test_python_tables_in_spiffworkflow(self):
        counts = Counter()
        for plan in self.sets:
            if "python" not in plan["files"]:
                continue
            engines = {}
            parser = BpmnDmnParser()
            for name, root in single_decisions(os.path.join(FOLDER, plan["files"]["python"])):
                parser.add_dmn_xml(root)
                engines[name] = parser.get_engine(name, None)
            counts["decisions"] += len(engines)
            for case in plan["cases"]:
                for name, expected in case["expected"].items():
                    if expected == "contradictory":
                        counts["contradictory, not asked"] += 1
                        continue
                    result = engines[name].result(Task(case["variables"]))
                    self.assertLessEqual(len(result), 1)
                    given = next(iter(result.values()), None)
                    counts["answers"] += 1
                    self.compare(name, given, expected, f"{name}\n{case}\nSpiffWorkflow gives {given}")
        print(f"\nSpiffWorkflow: {dict(counts)}")
        self.assertGreater(counts["answers"], 0)

    def test_feel_tables_in_camunda_python(self):
        counts, silent = Counter(), Counter()
        for plan in self.sets:
            if "feel" not in plan["files"]:
                continue
            engine = DmnEngine()
            decisions = []
            for name, root in single_decisions(os.path.join(FOLDER, plan["files"]["feel"])):
                adapt_to_camunda_python(root[0])
                try:
                    engine.deploy(parse_dmn_xml(etree.tostring(root, encoding="unicode")))
                    decisions.append(name)
                except DeploymentException as error:
                    counts["decisions refused"] += 1
                    silent[str(error)[-60:]] += 1
            for name in decisions:
                self.ask(engine, name, plan["cases"], counts, silent)
        print(f"\ncamunda-python: {dict(counts)}; could not read: {dict(silent.most_common(6))}")
        self.assertGreater(counts["answers"], 0)

    def test_juel_tables_by_their_cells(self):
        """No engine from PyPI reads JUEL in tables: camunda-python evaluates the cells, DMN's rules are followed here."""
        counts = Counter()
        for plan in self.sets:
            if "juel" not in plan["files"]:
                continue
            for name, root in single_decisions(os.path.join(FOLDER, plan["files"]["juel"])):
                table = root[0].find(DMN + "decisionTable")
                if table.get("hitPolicy") not in ("COLLECT", "FIRST") or table.get("aggregation"):
                    continue
                for case in plan["cases"]:
                    given = juel_answer(table, case["variables"], counts)
                    expected = case["expected"][name]
                    if given is NotImplemented or "_bang_" in name:
                        continue
                    counts["answers"] += 1
                    self.compare(name, given, expected, f"{name}\n{case}\nJUEL gives {given}")
        print(f"\nJUEL cells: {dict(counts)}")
        self.assertGreater(counts["answers"], 0)

    def ask(self, engine, name, cases, counts, silent):
        """All cases of a decision; one that leans on FEEL which this engine does not have is counted and left."""
        read = False
        for case in cases:
            expected = case["expected"][name]
            if expected == "contradictory":
                counts["contradictory, not asked"] += 1
                continue
            try:
                given = engine.evaluate_decision(name, case["variables"])
            except ExpressionEvaluationException as error:
                counts["answers not computed"] += 1
                silent[str(error)[:48]] += 1
                continue
            read = True
            counts["answers"] += 1
            self.compare(name, given, expected, f"{name}\n{case}\ncamunda-python gives {given}")
        counts["decisions read" if read else "decisions not read"] += 1


if __name__ == "__main__":
    unittest.main()
