"use strict";
const records = JSON.parse(document.getElementById("records").textContent);
const card = document.getElementById("card");
const cardBody = document.getElementById("card-body");
function line(list, name, value) {
  const dt = document.createElement("dt"), dd = document.createElement("dd");
  dt.textContent = name; dd.textContent = value; list.append(dt, dd);
}
function show(ids) {
  cardBody.replaceChildren();
  for (const id of ids) {
    const record = records[id];
    if (!record) continue;
    const section = document.createElement("section"), title = document.createElement("h2"), list = document.createElement("dl");
    title.textContent = record.title;
    for (const [name, value] of record.lines) line(list, name, value);
    section.append(title, list); cardBody.append(section);
  }
  card.hidden = cardBody.childElementCount === 0;
}
function idsOf(mark) { return mark.dataset.ids.split(" "); }
for (const mark of document.querySelectorAll("mark")) {
  mark.addEventListener("mouseenter", () => { if (!card.dataset.held) show(idsOf(mark)); });
  mark.addEventListener("focus", () => show(idsOf(mark)));
  mark.addEventListener("click", () => { card.dataset.held = "yes"; show(idsOf(mark)); });
}
document.getElementById("close").addEventListener("click", () => { card.hidden = true; delete card.dataset.held; });
document.addEventListener("keydown", (event) => { if (event.key === "Escape") { card.hidden = true; delete card.dataset.held; } });
for (const box of document.querySelectorAll(".filters input")) {
  const turn = () => document.body.classList.toggle("on-" + box.value, box.checked);
  box.addEventListener("change", turn); turn();
}
for (const row of document.querySelectorAll("tr[data-at]")) {
  const go = () => {
    const id = row.dataset.at;
    for (const lit of document.querySelectorAll("mark.lit")) lit.classList.remove("lit");
    const marks = [...document.querySelectorAll("mark")].filter((mark) => idsOf(mark).includes(id));
    for (const mark of marks) mark.classList.add("lit");
    if (marks.length) marks[0].scrollIntoView({ block: "center" });
    card.dataset.held = "yes"; show([id]);
  };
  row.addEventListener("click", go);
  row.addEventListener("keydown", (event) => { if (event.key === "Enter") go(); });
}
