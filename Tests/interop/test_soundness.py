"""Two tools that nobody here wrote look for deadlocks and leftovers: pm4py in the nets, rust_bpmn_analyzer in the processes.
Both may take minutes where much is parallel, so each has a time limit, and what reached it is told.

pm4py is asked twice more, about nets made smaller by Murata's rules: the exported net, and the net that pm4py itself makes
of the process. Its own verdict (Woflan) begins with a cover by S-components found in floating point, which answers by the
machine; here it says which states follow a state, and all of them are looked at."""

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
# The end of branches beside one that ends every case.
BRANCH_END = "end-nhanh"
# Steps up to which one of the two must decide a real procedure.
DECIDED_STEPS = 20


def decide(net, start, end) -> bool:
    """Whether from every state that pm4py reaches the end can be reached, and every transition is taken."""
    from pm4py.objects.petri_net import semantics

    waiting = [start]
    seen = {start}
    before = {}
    taken = set()
    while waiting:
        marking = waiting.pop()
        for transition in semantics.enabled_transitions(net, marking):
            taken.add(transition)
            after = semantics.execute(transition, net, marking)
            if max(after.values(), default=0) > 1:
                return False
            before.setdefault(after, set()).add(marking)
            if after not in seen:
                seen.add(after)
                waiting.append(after)
    waiting = [end]
    ending = {end}
    while waiting:
        for marking in before.get(waiting.pop(), ()):
            if marking not in ending:
                ending.add(marking)
                waiting.append(marking)
    return seen == ending and len(taken) == len(net.transitions)


def is_sound_net(path: str) -> bool:
    """Whether a net is sound."""
    import pm4py

    return decide(*pm4py.read_pnml(path))


def is_sound_net_reduced(path: str) -> bool:
    """Whether a net is sound, asked of a smaller net with the same answer."""
    import pm4py

    return decide(*net_reduction.reduced(*pm4py.read_pnml(path)))


def is_sound_net_of_process(content: str) -> bool:
    """Whether the net that pm4py makes of a process is sound, made smaller.

    Where a branch runs out beside one that ends the case, both reach an end: BPMN then has no token left, while pm4py
    leads all ends to one place. That place is taken away, so that the end is the state without a token.
    """
    import pm4py
    from pm4py.objects.petri_net.utils import petri_utils

    with tempfile.NamedTemporaryFile("w", suffix=".bpmn", encoding="utf-8") as file:
        file.write(content)
        file.flush()
        net, start, end = pm4py.convert_to_petri_net(pm4py.read_bpmn(file.name))
    if f'id="{BRANCH_END}"' in content:
        for place in end:
            petri_utils.remove_place(net, place)
        end = type(end)()
    return decide(*net_reduction.reduced(net, start, end))


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
                    "pm4py": self.judge.ask(is_sound_net, net, seconds),
                    "pm4py, smaller net": self.judge.ask(is_sound_net_reduced, net, seconds),
                    "pm4py, its net of the process": self.judge.ask(is_sound_net_of_process, process, seconds),
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
        self.assertIs(self.judge.ask(is_sound_net_of_process, broken, REAL), False)
        net = (sample.folder / "net.pnml").read_text(encoding="utf-8")
        name = broken[start:end].split('id="')[1].split('"')[0]
        arc = next(line for line in net.splitlines() if f'source="t-{name}"' in line)
        with tempfile.NamedTemporaryFile("w", suffix=".pnml", encoding="utf-8") as file:
            file.write(net.replace(arc, "", 1))
            file.flush()
            self.assertIs(self.judge.ask(is_sound_net, file.name, REAL), False)
            self.assertIs(self.judge.ask(is_sound_net_reduced, file.name, REAL), False)


if __name__ == "__main__":
    unittest.main()
