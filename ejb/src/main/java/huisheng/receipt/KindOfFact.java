package huisheng.receipt;

import static huisheng.receipt.Openness.ACTOR;
import static huisheng.receipt.Openness.EVERYBODY;
import static huisheng.receipt.Openness.MEMBERS;
import static huisheng.receipt.Openness.NOBODY;
import static huisheng.receipt.Openness.PARTIES;
import static huisheng.receipt.Topic.ACCOUNTS;
import static huisheng.receipt.Topic.AFFAIRS;
import static huisheng.receipt.Topic.CASES;
import static huisheng.receipt.Topic.DEADLINES;
import static huisheng.receipt.Topic.ERASURES;
import static huisheng.receipt.Topic.LOG;
import static huisheng.receipt.Topic.MEMBERSHIP;
import static huisheng.receipt.Topic.OFFICES;
import static huisheng.receipt.Topic.ROLLS;
import static huisheng.receipt.Topic.RULES;
import static huisheng.receipt.Topic.SUGGESTIONS;
import static huisheng.receipt.Topic.VOTES;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of what is open to whom: a line for each kind of happening. What has no line stands in no record and is the
 * receipt of who did it alone.
 */
public record KindOfFact(Topic topic, Openness openness) {
    private static final Map<String, KindOfFact> ALL = new HashMap<>();

    static {
        all(OFFICES, EVERYBODY, "UnionFounded OrganisationFounded TermOpened OfficeTaken OfficeEnded");
        all(OFFICES, MEMBERS, "AppointmentProposed AppointmentConfirmed AppointmentDeclined");
        all(OFFICES, ACTOR, "HandedOver");
        all(RULES, EVERYBODY, "RulePackChosen RuleSet CalendarChanged");
        // Only of matters that every member knows of, see Promises.
        all(DEADLINES, MEMBERS, "DeadlineNoted DeadlineMissed DeadlineMoved");
        all(DEADLINES, ACTOR, "DeadlineReminder DeadlineStillLate");
        all(MEMBERSHIP, MEMBERS, "MembersEnrolled");
        all(MEMBERSHIP, PARTIES, "MemberJoined MemberLeft MemberRetired MemberTransferred MemberCorrected");
        all(ROLLS, EVERYBODY, "RollFrozen");
        all(VOTES, ACTOR, "PollDrafted RunoffDrafted PollProposed PollTakenBack");
        all(
                VOTES,
                EVERYBODY,
                "PollFrozen PollTrusteesAgreed CredentialsMade PollReady PollOpened PollClosed PollCounted PollDeclared PollCertified PollCancelled PollLapsed PapersCounted SlipVoided");
        all(VOTES, EVERYBODY, "TrusteeSpoke TrusteesAwaited TrusteeFaulted CeremonyBegunAnew ResultReported");
        all(VOTES, EVERYBODY, "RecordChecked ObjectionAnswered ResultBecameFinal");
        // Who objected is for those who decide.
        all(VOTES, ACTOR, "ObjectionSent");
        // Only the turns that everybody may read, see of().
        all(AFFAIRS, EVERYBODY, "PublicationTurned DutyExcused");
        all(AFFAIRS, MEMBERS, "RemarkAnswered");
        all(AFFAIRS, PARTIES, "RemarkSent");
        all(
                SUGGESTIONS,
                MEMBERS,
                "SuggestionListed SuggestionAnswered SuggestionHidden SuggestionShown SuggestionExtended");
        all(SUGGESTIONS, PARTIES, "SuggestionSent SuggestionRewritten SuggestionWithdrawn SuggestionReplied");
        all(
                SUGGESTIONS,
                PARTIES,
                "SuggestionAsked SuggestionClosed SuggestionReopened SuggestionRaised SuggestionMerged");
        all(SUGGESTIONS, PARTIES, "SuggestionAppealed AppealDecided");
        // What one author thinks of the answer, the others do not read.
        all(SUGGESTIONS, ACTOR, "SuggestionRated");
        all(SUGGESTIONS, ACTOR, "SuggestionAssigned SuggestionGivenBack SuggestionNoted SuggestionSupported");
        all(
                CASES,
                PARTIES,
                "GrievanceReceived GrievanceAccepted GrievanceDeclined GrievanceClassified GrievanceReferred");
        all(CASES, PARTIES, "GrievanceEscalated GrievanceHandedOver GrievanceTaken GrievanceSolved GrievanceUnfounded");
        all(
                CASES,
                PARTIES,
                "GrievanceRated GrievanceReopened GrievanceClosed GrievanceWithdrawn MemberAsked MemberReplied");
        all(CASES, PARTIES, "WordsExchanged LetterSent EmployerAnswered EmployerSilent WaitingEnded");
        all(CASES, ACTOR, "GrievanceAssigned GrievanceUnattended OfficerRecused NoteAdded FileAttached FileRemoved");
        all(ACCOUNTS, PARTIES, "AccountActivated AccountClosed ActivationIssued PasswordChanged ProviderBound");
        all(
                ACCOUNTS,
                PARTIES,
                "SecondFactorSet SecondFactorRemoved RecoveryCodesMade RecoveryCodeUsed SignedOutEverywhere");
        all(ACCOUNTS, PARTIES, "SecondFactorRenewalAsked SecondFactorRenewalConfirmed SecondFactorRenewalDeclined");
        all(ACCOUNTS, ACTOR, "ActivationCodesIssued");
        // Who cast a ballot stands nowhere: its receipt is had by its tracker.
        all(VOTES, NOBODY, "BallotAccepted");
        all(ERASURES, MEMBERS, "ContentErased");
        all(ERASURES, ACTOR, "HoldPlaced HoldLifted ErasureAsked ErasureDeclined");
        all(LOG, EVERYBODY, "LogKeyChanged LogReviewed LogDisputed LogAgreed ForkSeen BoothChanged");
    }

    private static void all(Topic topic, Openness openness, String kinds) {
        for (var kind : kinds.split(" "))
            if (ALL.put(kind, new KindOfFact(topic, openness)) != null) throw new IllegalStateException(kind);
    }

    /** The kinds that have a line. */
    public static Set<String> kinds() {
        return Set.copyOf(ALL.keySet());
    }

    /** Empty where the table has no line. @param kind the name of a happening */
    public static Optional<KindOfFact> of(String kind) {
        return Optional.ofNullable(ALL.get(kind));
    }
}
