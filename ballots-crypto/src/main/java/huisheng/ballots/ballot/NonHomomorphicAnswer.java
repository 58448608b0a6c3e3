package huisheng.ballots.ballot;

import huisheng.ballots.elgamal.Ciphertext;
import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.proofs.Claims;
import huisheng.ballots.proofs.KnowledgeProof;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.util.List;

/** All numbers of an answer sealed in one element, and the proof that the voter made it (PROTOCOL 9.2). */
public record NonHomomorphicAnswer(Ciphertext choices, KnowledgeProof proof) implements Answer {
    @Override
    public Grid<Ciphertext> ciphertexts() {
        return Grid.row(List.of(choices));
    }

    @Override
    public void claim(String place, Paper paper, Question question, boolean likeStock, Claims claims) {
        Group group = paper.key().group();
        if (!group.isMember(choices.alpha()) || !group.isMember(choices.beta())) {
            claims.refuse(place, "a ciphertext is not in the group");
            return;
        }
        proof.claim(place, paper.raw(choices.toText()), choices.alpha(), claims);
    }

    static NonHomomorphicAnswer decode(Json value, Reading reading) throws MalformedEncoding {
        Members members = Members.of(value);
        Ciphertext choices = reading.uncheckedCiphertext(members.take("choices"));
        KnowledgeProof proof = KnowledgeProof.decode(members.take("proof"), reading);
        reading.end(members);
        return new NonHomomorphicAnswer(choices, proof);
    }

    @Override
    public Json encode() {
        return Json.object()
                .put("choices", choices.encode())
                .put("proof", proof.encode())
                .build();
    }
}
