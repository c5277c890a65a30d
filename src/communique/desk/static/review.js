// Keys for the review, and forms that survive a network that breaks. Without this file all works by buttons.
//
// A form is sent behind the page, which stays until the desk has kept it. What cannot be sent stays as it is, and is
// sent again by itself; a form that arrives twice counts once. What was typed is kept in the browser until it is sent.
// It listens before the page is there, so that no key is lost to somebody who is quick.

const AGAIN = 5000; // milliseconds
const KEPT = "form[data-kept]";
const WRITING = "input:not([type=radio], [type=checkbox]), select, textarea";
let sending = false;

function say(text) {
  const notice = document.getElementById("unsent");
  notice.textContent = text;
  notice.hidden = !text;
}

const wait = (time) => new Promise((done) => setTimeout(done, time));

async function sent(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  for (;;) {
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "application/json" } });
      if (answer.status !== 503) return answer;
      say((await answer.json()).error);
    } catch {
      say("The desk cannot be reached. Nothing is lost: this is sent again by itself.");
    }
    await wait(AGAIN);
  }
}

async function submit(form, button) {
  if (sending) return;
  sending = true;
  document.body.setAttribute("aria-busy", "true");
  const answer = await sent(form, button);
  if (answer.ok) {
    forget(form);
    location.assign((await answer.json()).next);
    return;
  }
  sending = false;
  document.body.removeAttribute("aria-busy");
  if (answer.status === 401) {
    say("You are logged out. Log in in another tab, then decide again here: nothing is lost.");
    return;
  }
  const said = await answer.json().catch(() => ({ error: `The desk answers ${answer.status}.` }));
  say(said.error + (said.meanwhile ? " Decide again if you mean it all the same, or reload the page." : ""));
  if (said.meanwhile && !form.elements.anyway) {
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "anyway", value: "1" }));
  }
}

document.addEventListener("submit", (event) => {
  if (!event.target.matches(KEPT)) return;
  event.preventDefault();
  submit(event.target, event.submitter);
});

// What was typed, by event and place of the form, for a browser that goes down.

const forms = () => [...document.querySelectorAll(KEPT)];
const typed = (form) => [...form.elements].filter((one) => one.matches(`${WRITING}, [type=checkbox]`) && one.type !== "hidden");
const place = (form) => `communique ${form.getAttribute("action")} ${forms().indexOf(form)}`;

function remember(form) {
  const values = typed(form).map((one) => (one.type === "checkbox" ? one.checked : one.value));
  localStorage.setItem(place(form), JSON.stringify(values));
}

function recall(form) {
  const fields = typed(form);
  const values = JSON.parse(localStorage.getItem(place(form)) ?? "[]");
  if (!values.length || values.length !== fields.length) return;
  fields.forEach((one, number) => {
    if (one.type === "checkbox") one.checked = values[number];
    else one.value = values[number];
  });
  const details = form.closest("details");
  if (details) details.open = true;
}

function forget(form) {
  const about = forms().filter((each) => each.getAttribute("action") === form.getAttribute("action"));
  for (const each of about) localStorage.removeItem(place(each));
}

document.addEventListener("input", (event) => {
  const form = event.target.closest(KEPT);
  if (form) remember(form);
});
document.addEventListener("DOMContentLoaded", () => forms().forEach(recall));

// Each button, summary or choice that has a key is pressed by it.

function press(target) {
  if (target.value === "split" && !target.form.querySelector(":checked")) {
    target.form.querySelector("[type=checkbox]").focus();
    return;
  }
  target.click();
  if (target.tagName === "SUMMARY" && target.parentElement.open) target.parentElement.querySelector("select").focus();
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.activeElement.blur();
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches(WRITING)) return;
  if (event.key === " " && event.target.matches("button, summary, a, input")) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (target) {
    event.preventDefault();
    press(target);
  }
});
