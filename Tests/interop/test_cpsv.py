"""The catalogue is linked data that meets CPSV-AP 3: rdflib reads it and pyshacl holds it against its demands."""

import json
import os
import pathlib
import unittest

import pyshacl
import rdflib
from rdflib.namespace import DCTERMS, RDF, SH

SAMPLES = pathlib.Path(os.environ["TTHC_INTEROP"])
FOLDER = SAMPLES / "procedures"
CPSV = rdflib.Namespace("http://purl.org/vocab/cpsv#")
CV = rdflib.Namespace("http://data.europa.eu/m8g/")


def graph_of(*paths):
    graph = rdflib.Graph()
    for path in paths:
        graph.parse(path, format="json-ld")
    return graph


def demands(shapes):
    """(class, property) of everything that must be there."""
    for shape, wanted in shapes.subject_objects(SH.targetClass):
        for part in [shape, *shapes.objects(shape, SH.node)]:
            for rule in shapes.objects(part, SH.property):
                if shapes.value(rule, SH.minCount) is not None:
                    yield wanted, shapes.value(rule, SH.path)


class CatalogueTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.files = sorted(FOLDER.glob("*.cpsv.jsonld"))
        cls.shapes = rdflib.Graph().parse(pathlib.Path(__file__).with_name("cpsv_shapes.ttl"), format="turtle")
        cls.whole = graph_of(*cls.files)

    def meets(self, graph):
        conforms, _, report = pyshacl.validate(graph, shacl_graph=self.shapes)
        return conforms, report

    def test_catalogue_meets_the_profile(self):
        conforms, report = self.meets(self.whole)
        self.assertTrue(conforms, report)

    def test_every_procedure_of_the_index_is_one_service(self):
        index = json.loads((FOLDER / "index.json").read_text(encoding="utf-8"))
        self.assertGreaterEqual(len(self.files), 30)
        self.assertEqual(
            sorted(entry["code"] for entry in index["procedures"]),
            sorted(str(self.whole.value(service, DCTERMS.identifier)) for service in self.services(self.whole)),
        )
        for path in self.files:
            with self.subTest(file=path.name):
                self.assertEqual(len(self.services(graph_of(path))), 1)

    def test_graph_tells_what_the_plan_tells(self):
        for path in self.files:
            plan = json.loads(path.with_name(path.name.replace(".cpsv.jsonld", ".json")).read_text(encoding="utf-8"))
            graph = graph_of(path)
            (service,) = self.services(graph)
            with self.subTest(file=path.name):
                counts = {
                    CPSV.hasInput: len(plan.get("documents", [])),
                    CPSV.produces: len(plan.get("results", [])),
                    CV.hasCost: len(plan.get("fees", [])),
                    CPSV.follows: len(plan.get("limits", [])),
                    CV.holdsRequirement: len(plan.get("requirements", [])),
                }
                for name, count in counts.items():
                    self.assertEqual(len(list(graph.objects(service, name))), count, name)
                known = [fee["amount"]["known"] for fee in plan.get("fees", []) if "known" in fee["amount"]]
                values = [float(value) for value in graph.objects(None, CV.hasValue)]
                self.assertEqual(sorted(values), sorted(map(float, known)))
                for text in graph.objects(None, DCTERMS.title):
                    self.assertEqual(text.language, "vi")

    def test_graph_that_lacks_something_mandatory_is_refused(self):
        tried = 0
        for wanted, name in demands(self.shapes):
            subject = min(self.whole.subjects(RDF.type, wanted), default=None)
            if subject is None:
                continue
            with self.subTest(wanted=str(wanted), property=str(name)):
                broken = rdflib.Graph()
                for triple in self.whole:
                    if not (triple[0] == subject and triple[1] == name):
                        broken.add(triple)
                self.assertLess(len(broken), len(self.whole))
                self.assertFalse(self.meets(broken)[0])
                tried += 1
        self.assertGreaterEqual(tried, 15)

    @staticmethod
    def services(graph):
        return list(graph.subjects(RDF.type, CPSV.PublicService))


if __name__ == "__main__":
    unittest.main()
