#!/usr/bin/env bash
# The typical flow of docs/api-basics.md, for scripts to begin with: from a folder to an agent's answer, with
# curl and jq only.
#
#   CC_API_TOKEN=… typical_flow.sh http://127.0.0.1:8787 /home/you/shop "Fix the login test."
#
# What it does is told on standard error, the answer is printed. It says yes to whatever is asked: a script
# of yours should look first.
set -euo pipefail

api=$1/api folder=$2 prompt=$3
token=${CC_API_TOKEN:-}

call() { # METHOD PATH [BODY]: the answer's body; it ends here where the server refuses
    local given=()
    [ -z "${3:-}" ] || given=(--header 'Content-Type: application/json' --data "$3")
    curl --silent --show-error --fail-with-body --request "$1" --header "Authorization: Bearer $token" \
        "${given[@]}" "$api/$2"
}
tell() { echo "$@" >&2; }
approve() { # ID: the approval, decided
    call POST "approvals/$1/resolve" \
        '{"status": "approved", "resolvedBy": "typical_flow.sh", "resolutionNote": "Read and found good."}'
}

# 1. Create or inspect a repository.
place=$(jq -n --arg path "$folder" '{localPath: $path}')
known=$(call POST repos/inspect "$place")
repository=$(jq -r '.repositoryId // empty' <<<"$known")
if [ -z "$repository" ]; then
    [ "$(jq .isRepository <<<"$known")" = true ] || { tell "$folder is no git repository."; exit 1; }
    repository=$(call POST repos "$(jq '. + {allowWrite: true}' <<<"$place")" | jq .id)
fi
tell "Repository $repository is on branch $(jq -r .branch <<<"$known")."

# 2. Create a task.
task=$(jq -n --argjson repository "$repository" --arg prompt "$prompt" '{
    repositoryId: $repository, type: "prompt_task", title: "The typical flow", prompt: $prompt,
    priority: "normal", approvalRequired: true, requestedBy: "typical_flow.sh"}')
task=$(call POST tasks "$task" | jq .id)
tell "Task $task is made."

# 3. Optionally run policy-check.
request='{"sandbox": "workspace-write", "allowNetwork": false, "allowCommit": false}'
verdict=$(call POST "tasks/$task/policy-check" "$request" | jq -r '.policy | .verdict, .findings[].message')
tell "The policy says: ${verdict//$'\n'/ }"

# 4. Start the task. One that waits for approvals is answered with a verdict, and begins with the last of them.
started=$(call POST "tasks/$task/run" "$request")
session=$(jq -r '.id // empty' <<<"$started")
for approval in $(jq -r '.policy.approvalIds[]?' <<<"$started"); do
    session=$(approve "$approval" | jq -r '.sessionId // empty')
    tell "Approval $approval is given."
done
[ -n "$session" ] || { tell "It did not begin: $started"; exit 1; }
tell "Session $session runs."

# 5. Watch sessions, events, and approvals: everything of this session from its beginning on.
exec 3< <(exec curl --silent --no-buffer --header "Authorization: Bearer $token" --header 'Last-Event-ID: 0' \
    "$api/events/stream?sessionId=$session")
watching=$!
trap 'kill "$watching" 2>/dev/null || true' EXIT
while IFS= read -r line <&3; do
    case $line in 'data: '*) ;; *) continue ;; esac
    event=${line#data: }
    kind=$(jq -r .kind <<<"$event")
    case $kind in
    approval.requested) # 6. Resolve open approvals via web or Telegram, or like this.
        approval=$(jq .approvalId <<<"$event")
        state=$(call GET "approvals/$approval")
        [ "$(jq -r .status <<<"$state")" = pending ] || continue
        tell "The agent asks: $(jq -r '.command // .reason' <<<"$state")"
        approve "$approval" >/dev/null
        tell "Approval $approval is given."
        ;;
    session.completed | session.failed | session.stopped | session.interrupted) break ;;
    *) tell "$kind" ;;
    esac
done

ended=$(call GET "sessions/$session")
tell "Session $session is $(jq -r .status <<<"$ended")."
jq -r '.result // .error // empty' <<<"$ended"
[ "$(jq -r .status <<<"$ended")" = completed ]
