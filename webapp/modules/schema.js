import { keysOf } from './label-keys.js';
import { spoken } from './words.js';

// How a layer is drawn. Layers that a project adds are drawn like entities.
const STYLES = { claim: 'bracket', cue: 'dots' };

/** The project's layers, labels and types of relations, with what the canvas needs to know of each. */
export class Schema {
  #labels = new Map();
  #byKey = new Map();

  constructor({ layers = [], relations = [] }) {
    this.layers = layers.map((layer) => this.#enter(layer));
    this.#giveKeys(this.layers.flatMap(({ labels: each }) => each));
    this.relations = relations.map(({ code, name, from, to }) => ({ code, name: inLanguage(name) ?? code, from, to }));
  }

  /** What the server put into the page. */
  static ofPage() {
    return new Schema(JSON.parse(document.getElementById('schema')?.textContent || '{}'));
  }

  /** `{layer, code, name, names, color, key, wish: the project's key, guideline, examples, counterexamples}`; a label that the schema has lost keeps its code as its name. */
  label(layer, code) {
    return this.#labels.get(`${layer} ${code}`) ?? { layer, code, name: code, color: '#777777', style: styleOf(layer) };
  }

  /** The label of a physical key (`KeyboardEvent.code`), if there is one. */
  labelOfKey(key) {
    return this.#byKey.get(key);
  }

  layerName(code) {
    return this.layers.find((layer) => layer.code === code)?.name ?? code;
  }

  /** `{code, name, from, to}`; a type that the schema has lost keeps its code as its name. */
  relation(code) {
    return this.relations.find((type) => type.code === code) ?? { code, name: code, from: [], to: [] };
  }

  /** The types of relations that may lead from a span of one layer to a span of another. */
  typesBetween(from, to) {
    return this.relations.filter((type) => type.from.includes(from) && type.to.includes(to));
  }

  /** What can be told of the spans of a layer: `{code, name, kind, choices}` each. */
  attributesOf(layer) {
    return this.layers.find(({ code }) => code === layer)?.attributes ?? [];
  }

  #enter({ code, name, labels = [], attributes = [] }) {
    const layer = { code, name: inLanguage(name) ?? code, style: styleOf(code), attributes: attributes.map(named) };
    layer.labels = labels.map((label) => ({
      layer: code,
      code: label.code,
      name: inLanguage(label.name) ?? label.code,
      color: label.color,
      key: label.key,
      names: Object.values(label.name ?? {}),
      guideline: inLanguage(label.guideline),
      examples: (label.examples ?? []).map(inLanguage),
      counterexamples: (label.counterexamples ?? []).map(inLanguage),
      style: layer.style,
    }));
    for (const label of layer.labels) {
      this.#labels.set(`${code} ${label.code}`, label);
    }
    return layer;
  }

  // What the project wished for stays known where it cannot be had.
  #giveKeys(labels) {
    const keys = keysOf(labels);
    labels.forEach((label, i) => {
      label.wish = label.key;
      label.key = keys[i];
      if (label.key) {
        this.#byKey.set(label.key, label);
      }
    });
  }
}

/** What is printed on a physical key: `KeyQ` is Q, `Digit1` is 1. */
export function capOf(key) {
  return key.replace(/^(Key|Digit)/, '');
}

function named({ code, name, kind, choices = [] }) {
  return { code, name: inLanguage(name) ?? code, kind, choices: choices.map(named) };
}

function styleOf(layer) {
  return STYLES[layer] ?? 'tint';
}

function inLanguage(names) {
  return names?.[spoken().split('-')[0]] ?? names?.en ?? Object.values(names ?? {})[0];
}
