"""Two analysers that nobody here wrote look for deadlocks and leftovers: Woflan (pm4py) in the nets, rust_bpmn_analyzer in
the processes. Both may take minutes where much is parallel, so each has a time limit, and what reached it is told.

Woflan is asked twice more, about nets made smaller by Murata's rules: the exported net, and the net that pm4py itself makes
of the process."""

import multiprocessing
import os
import tempfile
import unittest
import warnings

import control_flow
import courses
import net_reduction

# Seconds for one net of a real procedure, and of a random one.
REAL, RANDOM = 15, 3
# Random processes looked at besides all real ones.
RANDOM_COUNT = 60
# Steps up to which one of the two must decide a real procedure.
DECIDED_STEPS = 20


def decide(net, start, end) -> bool:
    """Woflan's verdict from the states of a net.

    `pm4py.check_soundness` first looks for a cover by S-components and refuses a net without one. A sound net needs none
    unless it is free-choice, and the integer programs behind the cover are solved in floating point: the same net was
    sound on one machine and not on another. The steps on the coverability graph are exact, and decide alone.
    """
    from pm4py.algo.analysis.woflan import algorithm
    from pm4py.algo.analysis.woflan.graphs.minimal_coverability_graph.minimal_coverability_graph import apply

    ring, _ = algorithm.short_circuit_petri_net(net)
    if ring is None:
        return False
    steps = algorithm.woflan(net, start, end, print_diagnostics=False)
    steps.set_s_c_net(ring)
    steps.set_mcg(apply(ring, start, net))
    if algorithm.check_for_improper_conditions(steps.get_mcg()):
        return False
    steps.set_left(True)
    return bool(algorithm.step_10(steps, return_asap_when_unsound=True))


def woflan(path: str) -> bool:
    """Whether a net is sound."""
    import pm4py

    return decide(*pm4py.read_pnml(path))


def woflan_reduced(path: str) -> bool:
    """Whether a net is sound, asked of a smaller net with the same answer."""
    import pm4py

    return decide(*net_reduction.reduced(*pm4py.read_pnml(path)))


def woflan_of_process(content: str) -> bool:
    """Whether the net that pm4py makes of a process is sound, made smaller."""
    import pm4py

    with tempfile.NamedTemporaryFile("w", suffix=".bpmn", encoding="utf-8") as file:
        file.write(content)
        file.flush()
        net = pm4py.convert_to_petri_net(pm4py.read_bpmn(file.name))
    return decide(*net_reduction.reduced(*net))


def is_sound(content: str) -> bool:
    """Whether every case of a process can end, with no step that none reaches and no flow taken twice at once."""
    import rust_bpmn_analyzer_bindings as bpmn

    questions = (bpmn.analyze_safeness, bpmn.analyze_option_to_complete, bpmn.analyze_dead_activities)
    return all(ask(content).fulfilled for ask in questions)


class Judge:
    """Asks questions in a process of its own, which is ended when the time for an answer is over."""

    def __init__(self):
        self.worker = None

    def ask(self, question, argument, seconds):
        """The answer; nothing when the time is over."""
        if self.worker is None:
            context = multiprocessing.get_context("spawn")
            self.line, other = context.Pipe()
            self.worker = context.Process(target=answer, args=(other,), daemon=True)
            self.worker.start()
            # The worker says when it is ready, so that the time limit measures its work alone.
            self.line.recv()
        self.line.send((question, argument))
        if self.line.poll(seconds):
            found = self.line.recv()
            if isinstance(found, Exception):
                raise found
            return found
        self.close()
        return None

    def close(self):
        if self.worker is not None:
            self.worker.kill()
            self.worker.join()
            self.line.close()
            self.worker = None


def answer(line):
    """Answers questions, without the greeting of an analyser."""
    with open(os.devnull, "w") as silence:
        os.dup2(silence.fileno(), 1)
        os.dup2(silence.fileno(), 2)
    import pm4py

    warnings.filterwarnings("ignore")
    line.send(pm4py.__name__)
    while True:
        question, argument = line.recv()
        try:
            line.send(question(argument))
        except Exception as error:
            line.send(error)


class SoundnessTest(unittest.TestCase):
    def setUp(self):
        self.judge = Judge()
        self.addCleanup(self.judge.close)

    def test_every_process_is_sound(self):
        processes = courses.load()
        real = [sample for sample in processes if not sample.is_random]
        random = [sample for sample in processes if sample.is_random][:RANDOM_COUNT]
        self.assertGreater(len(real), 0)
        slow = {}
        for sample in real + random:
            seconds = RANDOM if sample.is_random else REAL
            net = str(sample.folder / "net.pnml")
            process = control_flow.project(sample.folder / "feel.bpmn", sample.resumptions)
            with self.subTest(process=sample.code):
                answers = {
                    "Woflan": self.judge.ask(woflan, net, seconds),
                    "Woflan, smaller net": self.judge.ask(woflan_reduced, net, seconds),
                    "Woflan, pm4py's net of the process": self.judge.ask(woflan_of_process, process, seconds),
                    "rust_bpmn_analyzer": self.judge.ask(is_sound, process, seconds),
                }
                for name, answer in answers.items():
                    if answer is None:
                        slow.setdefault(name, []).append(sample.code)
                self.assertNotIn(False, answers.values(), f"unsound: {answers}")
                if not sample.is_random and sample.steps <= DECIDED_STEPS:
                    self.assertIn(True, answers.values(), "no analyser decided it")
        print(f"\nsoundness: {len(real)} real and {len(random)} random processes; time limit reached:")
        for name, codes in slow.items():
            print(f"  {name}: {len(codes)} {' '.join(codes)}")

    def test_broken_processes_are_refused(self):
        """A split of all branches made a choice leaves the join waiting; a net that lays one token less does too."""
        sample = next(each for each in courses.load() if "parallelGateway" in (each.folder / "feel.bpmn").read_text())
        broken = control_flow.project(sample.folder / "feel.bpmn", sample.resumptions)
        start = broken.index("<bpmn:parallelGateway")
        end = broken.index("</bpmn:parallelGateway>", start)
        body = broken[start:end].replace("parallelGateway", "exclusiveGateway", 1)
        broken = broken[:start] + body + "</bpmn:exclusiveGateway>" + broken[end + len("</bpmn:parallelGateway>") :]
        self.assertIs(is_sound(broken), False)
        self.assertIs(self.judge.ask(woflan_of_process, broken, REAL), False)
        net = (sample.folder / "net.pnml").read_text(encoding="utf-8")
        name = broken[start:end].split('id="')[1].split('"')[0]
        arc = next(line for line in net.splitlines() if f'source="t-{name}"' in line)
        with tempfile.NamedTemporaryFile("w", suffix=".pnml", encoding="utf-8") as file:
            file.write(net.replace(arc, "", 1))
            file.flush()
            self.assertIs(self.judge.ask(woflan, file.name, REAL), False)
            self.assertIs(self.judge.ask(woflan_reduced, file.name, REAL), False)


if __name__ == "__main__":
    unittest.main()
