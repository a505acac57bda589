"use strict";

const data = JSON.parse(document.getElementById("data").textContent);
const $ = (id) => document.getElementById(id);

// MARK: Words

const count = (number) => number.toLocaleString("en");
const title = (word) => data.words[word];
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const place = ([file, record, line]) => data.files[file] + (line ? `:${line}` : record ? `, record ${record}` : "");

// MARK: Elements: text goes in as text, never as markup

function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== ""));
  return element;
}

function symbol(name) {
  const namespace = document.querySelector("svg").namespaceURI;
  const svg = document.createElementNS(namespace, "svg");
  const use = document.createElementNS(namespace, "use");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

const bdi = (text) => (text ? el("bdi", {}, text) : "");
const flowing = (text) => (text ? el("span", { dir: "auto" }, text) : "");
