import { entityOf } from './entity-choice.js';

/**
 * What there is to choose from in a disagreement, in the order in which the server gives it: for each version `{key, digit,
 * by, stands, nothing, proposed, marks, relations, told}`: `by` are those who said so, or the reviewer if nobody else did,
 * `stands` is by which act it is what holds, or null. A mark is `{layer, label, exact}` with `label` as the schema has it, a
 * relation `{name, back}`; `told` are the attributes in which versions differ, `{name, value}`.
 */
export function choicesOf(unit, schema) {
  const differing = differingAttributes(unit);
  return unit.versions.map((version, i) => ({
    key: version.key,
    digit: i < 9 ? String(i + 1) : '',
    by: version.by.length > 0 ? version.by : decidersOf(unit, version),
    stands: stands(unit, version) ? unit.verdict.act : null,
    nothing: isNothing(version),
    proposed: version.key === unit.proposal,
    marks: version.spans.map((span) => ({ ...span, label: schema.label(span.layer, span.label), layerName: schema.layerName(span.layer) })),
    relations: (version.relations ?? []).map(({ type, back }) => ({ name: schema.relation(type).name, back })),
    told: version.spans.flatMap((span) => toldOf(span, differing, schema)),
  }));
}

const stands = ({ verdict }, { key }) => verdict?.key === key;

const decidersOf = (unit, version) => (stands(unit, version) && unit.verdict.by ? [unit.verdict.by] : []);

/** Names by login, with that of the reviewer who decided, whom the server names wherever others are hidden. */
export function namesOf({ verdict }, names) {
  return verdict?.byName ? new Map(names).set(verdict.by, verdict.byName) : names;
}

/** A version that says that there is nothing here. */
export function isNothing({ spans, relations = [] }) {
  return spans.length === 0 && relations.length === 0;
}

/** The codes of the attributes that not all versions tell alike. */
export function differingAttributes({ versions }) {
  const there = versions.filter(({ spans }) => spans.length > 0);
  const said = there.map(({ spans }) => Object.assign({}, ...spans.map(({ attributes }) => attributes)));
  const codes = new Set(said.flatMap((attributes) => Object.keys(attributes)));
  return [...codes].filter((code) => new Set(said.map((attributes) => JSON.stringify(attributes[code] ?? null))).size > 1);
}

function toldOf({ layer, attributes = {} }, codes, schema) {
  const known = schema.attributesOf(layer);
  return codes
    .filter((code) => attributes[code] !== undefined && attributes[code] !== null)
    .map((code) => {
      const attribute = known.find((each) => each.code === code) ?? { code, name: code, choices: [] };
      return { name: attribute.name, value: attributes[code], values: valuesOf(attribute, attributes[code]) };
    });
}

// As people call them: a choice by its name, an entity by its name.
function valuesOf({ choices = [] }, value) {
  return [value].flat().map((each) => {
    const plain = typeof each === 'object' && each !== null ? entityOf(each).name : each;
    return choices.find(({ code }) => code === plain)?.name ?? plain;
  });
}

/** The version that is proposed, or undefined. */
export function proposalOf({ versions, proposal }) {
  return versions.find(({ key }) => key === proposal);
}

/** Where one begins who marks a version of their own: `{range, layer, label, attributes}`, from what they had marked, is proposed, or anybody said. */
export function startOfOwn(unit, own = null) {
  if (own) {
    return { range: { begin: own.begin, end: own.end }, layer: own.layer, label: own.label, attributes: own.attributes ?? {} };
  }
  const first = proposalOf(unit)?.spans[0] ?? unit.versions.find(({ spans }) => spans.length > 0)?.spans[0];
  const range = first ? { begin: first.fragments[0].begin, end: first.fragments.at(-1).end } : { begin: unit.begin, end: unit.end };
  return { range, layer: first?.layer ?? unit.layer, label: first?.label, attributes: first?.attributes ?? {} };
}

// Ends are all that these kinds differ by: one unit may be two.
const OF_BOUNDARIES = ['boundary', 'clitic', 'boundary_and_label'];

/** Which acts there are on a unit beside choosing: what its kind allows. */
export function actsOn(unit) {
  const relates = unit.ends.length > 0;
  return {
    none: true,
    own: !relates,
    split: OF_BOUNDARIES.includes(unit.kind),
    alike: (unit.alike ?? 0) > 0,
    take: Boolean(proposalOf(unit)),
  };
}

/**
 * What is painted of a unit: of each version that marks something `{number, by, fragments, layer, label, lane}` for each of its
 * spans; a version has a lane of its own, in the order of the choices.
 */
export function lanesIn(unit) {
  const marking = unit.versions.map((version, i) => ({ ...version, number: i + 1 })).filter(({ spans }) => spans.length > 0);
  return marking.flatMap(({ spans, number, by, key }, lane) =>
    spans.map(({ layer, label, fragments }) => ({ number, by, key, lane, layer, label, fragments })),
  );
}

/** Whether those who said something are shown as letters, since their names are hidden. */
export function areLetters(by) {
  return by.length > 0 && by.every((one) => /^\p{Lu}{1,2}$/u.test(one));
}
