// Who takes which of several places, so that as many as can be are taken, by those whom they suit best.

/** One thing that somebody may take. */
export interface Offer {
  readonly task: number;
  readonly taker: number;
  /** How well it suits; a whole number ≥ 0. */
  readonly value: number;
}

/**
 * The offers to take, ascending by place in the list: first as many as can be, then those of the greatest
 * sum of values. No task is taken by more than `needs` say, nobody takes more than `most`, none twice.
 *
 * A flow of least cost from tasks to takers, found by successive shortest ways (Bellman and Ford with a
 * queue, as costs are negative). Ties go by the order of offers. Cost: taken · offers in practice.
 *
 * Source: W. S. Jewell (1962), Optimal flow through networks with gains, doi:10.1287/opre.10.4.476;
 * for reviewers C. J. Taylor (2008), On the optimal assignment of conference papers to reviewers.
 *
 * @param needs of each task, how many are to take it
 * @param most how much each taker can take
 */
export function bestAssignment(
  needs: readonly number[],
  most: readonly number[],
  offers: readonly Offer[],
): readonly number[] {
  const taken = new Uint8Array(offers.length);
  const ofTask = listsBy(needs.length, offers, ({ task }) => task);
  const ofTaker = listsBy(most.length, offers, ({ taker }) => taker);
  const loads = new Uint32Array(most.length);
  const left = [...needs];
  // A task that finds nobody now finds nobody later: what others have only moves round.
  for (;;) {
    const way = cheapestWay({ offers, taken, ofTask, ofTaker, loads, most, left });
    if (way === null) break;
    for (const offer of way.offers) taken[offer] = 1 - taken[offer]!;
    loads[way.taker]!++;
    left[way.task]!--;
  }
  return Array.from(taken.keys()).filter((offer) => taken[offer] === 1);
}

interface State {
  readonly offers: readonly Offer[];
  readonly taken: Uint8Array;
  readonly ofTask: readonly (readonly number[])[];
  readonly ofTaker: readonly (readonly number[])[];
  readonly loads: Uint32Array;
  readonly most: readonly number[];
  readonly left: readonly number[];
}

interface Way {
  readonly task: number;
  readonly taker: number;
  /** Offers that are taken or given back along it. */
  readonly offers: readonly number[];
}

/** From a task that still needs somebody to a taker who has room, over offers taken and given back. */
function cheapestWay({ offers, taken, ofTask, ofTaker, loads, most, left }: State): Way | null {
  const tasks = left.length;
  const costs = new Float64Array(tasks + most.length).fill(Infinity);
  const cameBy = new Int32Array(costs.length).fill(-1);
  const waits = new Uint8Array(costs.length);
  const queue: number[] = [];
  const reach = (place: number, cost: number, offer: number): void => {
    if (cost >= costs[place]!) return;
    costs[place] = cost;
    cameBy[place] = offer;
    if (waits[place] === 1) return;
    waits[place] = 1;
    queue.push(place);
  };
  left.forEach((need, task) => {
    if (need > 0) reach(task, 0, -1);
  });
  for (let at = 0; at < queue.length; at++) {
    const place = queue[at]!;
    waits[place] = 0;
    const cost = costs[place]!;
    if (place < tasks) {
      for (const offer of ofTask[place]!)
        if (taken[offer] === 0)
          reach(tasks + offers[offer]!.taker, cost - offers[offer]!.value, offer);
    } else {
      for (const offer of ofTaker[place - tasks]!)
        if (taken[offer] === 1) reach(offers[offer]!.task, cost + offers[offer]!.value, offer);
    }
  }
  let best = -1;
  for (let taker = 0; taker < most.length; taker++)
    if (
      loads[taker]! < most[taker]! &&
      costs[tasks + taker]! < (best < 0 ? Infinity : costs[tasks + best]!)
    )
      best = taker;
  return best < 0 ? null : wayTo(best, tasks, offers, cameBy);
}

function wayTo(taker: number, tasks: number, offers: readonly Offer[], cameBy: Int32Array): Way {
  const way: number[] = [];
  let place = tasks + taker;
  while (cameBy[place]! >= 0) {
    const offer = cameBy[place]!;
    way.push(offer);
    place = place < tasks ? tasks + offers[offer]!.taker : offers[offer]!.task;
  }
  return { task: place, taker, offers: way };
}

function listsBy(
  count: number,
  offers: readonly Offer[],
  placeOf: (offer: Offer) => number,
): readonly (readonly number[])[] {
  const lists = Array.from({ length: count }, (): number[] => []);
  offers.forEach((offer, at) => {
    lists[placeOf(offer)]!.push(at);
  });
  return lists;
}
