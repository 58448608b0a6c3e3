/** Sealing, opening, proving and verifying votes. It knows no container, no database and no network. */
module huisheng.ballots {
    requires org.bouncycastle.provider;
    // only the command line needs it, see the pom
    requires static info.picocli;

    exports huisheng.ballots.ballot;
    exports huisheng.ballots.blind;
    exports huisheng.ballots.counting;
    exports huisheng.ballots.credential;
    exports huisheng.ballots.elgamal;
    exports huisheng.ballots.group;
    exports huisheng.ballots.log;
    exports huisheng.ballots.mixnet;
    exports huisheng.ballots.proofs;
    exports huisheng.ballots.record;
    exports huisheng.ballots.trustee;
    exports huisheng.ballots.verifier;
    exports huisheng.ballots.wire;

    opens huisheng.ballots.cli to
            info.picocli;
}
