"""Seals and opens with Python's jwcrypto: reads one JSON request from standard input, writes one JSON answer."""

import json
import sys

from jwcrypto import jwe, jwk


def open_envelope(request):
    envelope = jwe.JWE()
    envelope.deserialize(request["envelope"], jwk.JWK.from_json(json.dumps(request["key"])))
    return envelope.payload.decode()


def seal(request):
    keys = [jwk.JWK.from_json(json.dumps(key)) for key in request["keys"]]
    header = json.dumps({"alg": request["alg"], "enc": "A256GCM"})
    envelope = jwe.JWE(request["text"].encode(), protected=header if len(keys) == 1 else '{"enc":"A256GCM"}')
    for key in keys:
        envelope.add_recipient(key, None if len(keys) == 1 else json.dumps({"alg": request["alg"]}))
    return envelope.serialize(compact=len(keys) == 1)


def answer(request):
    action = request["action"]
    if action == "make":
        return json.loads(jwk.JWK.generate(kty="OKP", crv="X25519").export())
    if action == "thumbprint":
        return jwk.JWK.from_json(json.dumps(request["key"])).thumbprint()
    return {"open": open_envelope, "seal": seal}[action](request)


def main():
    try:
        result = {"answer": answer(json.load(sys.stdin))}
    except jwe.InvalidJWEData:
        result = {"refused": True}
    json.dump(result, sys.stdout)


main()
