/**
 * Sealing, opening, proving and verifying votes. It knows no container and no database, and no network but the door of
 * {@code ballots witness}.
 */
module huisheng.ballots {
    requires org.bouncycastle.provider;
    // only the command line needs it, see the pom
    requires static info.picocli;
    // a witness that runs alone has to be asked somehow: cli.WitnessDoor, and a test keeps it there; comes with every
    // JDK
    requires static jdk.httpserver;

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
