"""Rules that make a net smaller and keep whether it is live and bounded (Murata, Petri Nets, Proc. IEEE 77 (1989), fig. 22)."""


def reduced(net, start, end):
    """A smaller net with the same answer; source and sink stay as they are."""
    from pm4py.objects.petri_net.obj import PetriNet
    from pm4py.objects.petri_net.utils import petri_utils

    kept = {place.name for place in list(start) + list(end)}
    takes = {each.name: {arc.source.name for arc in each.in_arcs} for each in net.transitions}
    lays = {each.name: {arc.target.name for arc in each.out_arcs} for each in net.transitions}
    while shrink(takes, lays, kept):
        pass
    small = PetriNet("reduced")
    places = {}
    for name in sorted(set().union(*takes.values(), *lays.values()) | kept):
        places[name] = PetriNet.Place(name)
        small.places.add(places[name])
    for name in sorted(takes):
        transition = PetriNet.Transition(name, name)
        small.transitions.add(transition)
        for place in sorted(takes[name]):
            petri_utils.add_arc_from_to(places[place], transition, small)
        for place in sorted(lays[name]):
            petri_utils.add_arc_from_to(transition, places[place], small)
    return small, type(start)({places[each.name]: 1 for each in start}), type(end)({places[each.name]: 1 for each in end})


def shrink(takes, lays, kept) -> bool:
    """Applies one rule once; false when none applies."""
    before, after = {}, {}
    for name in takes:
        for place in takes[name]:
            after.setdefault(place, set()).add(name)
        for place in lays[name]:
            before.setdefault(place, set()).add(name)
    # Series of places: one transition takes from one and lays on the other, and the first serves nothing else.
    for name in sorted(takes):
        if len(takes[name]) == len(lays[name]) == 1:
            (first,), (second,) = takes[name], lays[name]
            if first == second:
                if len(after[first]) > 1:
                    del takes[name], lays[name]
                    return True
            elif after[first] == {name} and first not in kept:
                for other in before.get(first, ()):
                    if second in lays[other]:
                        break
                else:
                    for other in before.get(first, ()):
                        lays[other] = lays[other] - {first} | {second}
                    del takes[name], lays[name]
                    return True
    # Series of transitions: the second waits for nothing but the first.
    for place in sorted(set(before) & set(after)):
        if place in kept or len(before[place]) != 1 or len(after[place]) != 1:
            continue
        (first,), (second,) = before[place], after[place]
        if first != second and takes[second] == {place} and not lays[second] & (lays[first] - {place}):
            lays[first] = lays[first] - {place} | lays[second]
            del takes[second], lays[second]
            return True
    # Transitions, and places, that do the same.
    seen = {}
    for name in sorted(takes):
        key = (frozenset(takes[name]), frozenset(lays[name]))
        if key in seen:
            del takes[name], lays[name]
            return True
        seen[key] = name
    seen = {}
    for place in sorted(set(before) & set(after)):
        key = (frozenset(before[place]), frozenset(after[place]))
        if key in seen and place not in kept:
            for name in takes:
                takes[name].discard(place)
                lays[name].discard(place)
            return True
        seen.setdefault(key, place)
    return False
