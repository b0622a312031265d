"use strict";

const said = document.getElementById("said");
const entrance = document.getElementById("entrance");
const field = document.getElementById("token");

// The token is kept in this function's arguments only: no cookie, no storage.
async function show(token) {
  said.textContent = "Loading …";
  const headers = token ? { Authorization: `Bearer ${token}` } : {};
  let answer;
  try {
    answer = await fetch("openapi.json", { headers, cache: "no-store" });
  } catch {
    said.textContent = "The server does not answer. Is it running?";
    return;
  }
  if (answer.status === 401) {
    said.textContent = token ? "This token does not open it." : "This server asks for a token.";
    entrance.hidden = false;
    field.select();
    return;
  }
  const body = await answer.json();
  if (!answer.ok) {
    said.textContent = body.error.message;
    return;
  }
  said.textContent = "";
  entrance.hidden = true;
  field.value = "";
  const ui = SwaggerUIBundle({
    spec: body,
    domNode: document.getElementById("api"),
    deepLinking: true,
    docExpansion: "none",
    defaultModelsExpandDepth: 0,
    tryItOutEnabled: true,
    validatorUrl: null,
    onComplete: () => token && ui.preauthorizeApiKey("bearer", token),
  });
}

entrance.addEventListener("submit", (event) => {
  event.preventDefault();
  show(field.value.trim());
});
show("");
