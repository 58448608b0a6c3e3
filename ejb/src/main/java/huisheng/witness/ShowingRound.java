package huisheng.witness;

import huisheng.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;

/**
 * Shows the last state to every witness that has not cosigned it, to all at once. It may run on several servers: each witness is
 * asked by one of them. The log goes on being signed and published whatever comes of it.
 */
@ApplicationScoped
class ShowingRound {
    private static final System.Logger LOG = System.getLogger(ShowingRound.class.getName());

    @Inject
    private WitnessSettings settings;

    @Inject
    private ShowingStep step;

    @Inject
    private WitnessCall call;

    @Inject
    private Clock clock;

    private record Shown(ShowingStep.ToShow what, WitnessCall.UnderWay call) {}

    void run() {
        var shown = new ArrayList<Shown>();
        for (var peer : settings.witnesses())
            step.take(peer).ifPresent(what -> shown.add(new Shown(what, call.show(peer, what.submission()))));
        for (var one : shown) {
            var peer = one.call().peer();
            var reply = call.reply(one.call(), clock.now().getEpochSecond());
            if (reply instanceof WitnessReply.Nothing nothing)
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Witness " + peer.key().name() + " did not cosign: " + nothing.why());
            step.settle(peer, one.what(), reply);
        }
    }
}
