#!/bin/bash
# Makes one replica set of the three members, and waits until one of them takes writes.
set -euo pipefail

password=$(cat /run/secrets/password)
mongosh --quiet --host mongo-1 --username netwerkspoor --password "$password" --authenticationDatabase admin --eval '
try {
  rs.status()
} catch (notYet) {
  rs.initiate({_id: "netwerkspoor", members: [1, 2, 3].map(n => ({_id: n, host: `mongo-${n}:27017`}))})
}
while (!rs.status().members.some(member => member.stateStr === "PRIMARY")) {
  sleep(500)
}'
