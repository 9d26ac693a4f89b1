"""The BPMN and DMN files are valid by the OMG's XML schemas, for two validators that share no code."""

import os
import pathlib
import unittest

import SpiffWorkflow
import xmlschema
from lxml import etree

SAMPLES = pathlib.Path(os.environ["TTHC_INTEROP"])
SHIPPED = pathlib.Path(SpiffWorkflow.__file__).parent
BPMN = SHIPPED / "bpmn" / "parser" / "schema" / "BPMN20.xsd"
DMN = SHIPPED / "dmn" / "parser" / "schema" / "DMN13.xsd"
EVERY_TENTH = 10


class Schema:
    """One schema in both validators."""

    def __init__(self, path):
        self.in_lxml = etree.XMLSchema(etree.parse(path))
        self.in_python = xmlschema.XMLSchema(str(path))

    def faults_in_lxml(self, document):
        self.in_lxml.validate(etree.fromstring(document))
        return [f"{fault.line}: {fault.message}" for fault in self.in_lxml.error_log]

    def faults_in_python(self, document):
        tree = etree.fromstring(document)
        return [f"{fault.path}: {fault.reason}" for fault in self.in_python.iter_errors(tree)]


class SchemaTests(unittest.TestCase):
    def assert_valid(self, schema, extension):
        files = sorted(SAMPLES.glob(f"procedures*/*.{extension}"))
        self.assertGreaterEqual(len(files), 30, f"there are too few .{extension} files to prove anything")
        random = sorted(SAMPLES.glob(f"processes/*/*.{extension}"))
        for place, path in enumerate(files + random):
            with self.subTest(file=str(path.relative_to(SAMPLES))):
                document = path.read_bytes()
                self.assertEqual(schema.faults_in_lxml(document), [])
                # The validator written in Python is slow; of the random files it sees some.
                if place < len(files) or place % EVERY_TENTH == 0:
                    self.assertEqual(schema.faults_in_python(document), [])
        return files[0].read_bytes()

    def assert_refused(self, schema, document):
        self.assertNotEqual(schema.faults_in_lxml(document), [])
        self.assertNotEqual(schema.faults_in_python(document), [])

    def test_processes_are_valid_and_broken_ones_are_refused(self):
        schema = Schema(BPMN)
        document = self.assert_valid(schema, "bpmn")
        for broken in broken_copies(document, "sequenceFlow", "sourceRef"):
            self.assert_refused(schema, broken)

    def test_tables_are_valid_and_broken_ones_are_refused(self):
        schema = Schema(DMN)
        document = self.assert_valid(schema, "dmn")
        for broken in broken_copies(document, "decision", "name"):
            self.assert_refused(schema, broken)


def broken_copies(document, name, attribute):
    """The document without an attribute that must be there, and with an element that must not."""
    for step in ("drop", "add"):
        tree = etree.fromstring(document)
        element = next(tree.iter(f"{{*}}{name}"))
        if step == "drop":
            del element.attrib[attribute]
        else:
            etree.SubElement(element, f"{{{etree.QName(element).namespace}}}unheardOf")
        yield etree.tostring(tree)


if __name__ == "__main__":
    unittest.main()
