package huisheng.suggestion;

import huisheng.kernel.Slice;
import huisheng.membership.MemberId;
import huisheng.organisation.OrganisationId;
import huisheng.search.Found;
import huisheng.search.OpenTo;
import huisheng.search.Scope;
import huisheng.search.SearchIndex;
import huisheng.search.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By which words a suggestion is found: by the members of its branch while it is open to them, and, as a thing of its own,
 * by the committee that handles it.
 */
@ApplicationScoped
class SuggestionFinding {
    private static final String IN_BRANCH = "suggestion";
    private static final String ON_DESK = "suggestion.desk";

    @Inject
    private SearchIndex index;

    void put(Suggestion suggestion) {
        long id = suggestion.id().value();
        var inBranch = new Found(IN_BRANCH, id);
        var onDesk = new Found(ON_DESK, id);
        if (suggestion.isOpenToBranch())
            index.put(inBranch, new Sight(OpenTo.MEMBERS, suggestion.home().value(), null), words(suggestion));
        else index.remove(inBranch);
        if (suggestion.state().tray() != Tray.NONE)
            index.put(
                    onDesk, new Sight(OpenTo.OFFICERS, suggestion.organisation().value(), null), words(suggestion));
        else index.remove(onDesk);
    }

    void remove(SuggestionId id) {
        index.remove(new Found(IN_BRANCH, id.value()));
        index.remove(new Found(ON_DESK, id.value()));
    }

    Slice<SuggestionId> inBranch(MemberId member, OrganisationId branch, String query, String after, int limit) {
        return ids(index.find(List.of(IN_BRANCH), query, branch(member, branch), after, limit));
    }

    List<SuggestionId> similarInBranch(MemberId member, OrganisationId branch, String typed, int limit) {
        return index.similar(IN_BRANCH, branch(member, branch), typed, limit).stream()
                .map(found -> new SuggestionId(found.id()))
                .toList();
    }

    Slice<SuggestionId> onDesk(List<OrganisationId> committees, String query, String after, int limit) {
        return ids(index.find(List.of(ON_DESK), query, desk(committees), after, limit));
    }

    List<SuggestionId> similarOnDesk(List<OrganisationId> committees, String typed, int limit) {
        return index.similar(ON_DESK, desk(committees), typed, limit).stream()
                .map(found -> new SuggestionId(found.id()))
                .toList();
    }

    private static Scope branch(MemberId member, OrganisationId branch) {
        return Scope.member(member.value(), Set.of(branch.value()));
    }

    private static Scope desk(List<OrganisationId> committees) {
        return Scope.stranger()
                .alsoOfficerOf(committees.stream().map(OrganisationId::value).collect(Collectors.toSet()));
    }

    private static Slice<SuggestionId> ids(Slice<Found> found) {
        return new Slice<>(
                found.items().stream().map(one -> new SuggestionId(one.id())).toList(), found.next());
    }

    private static List<String> words(Suggestion suggestion) {
        var wording = suggestion.wording();
        var texts = new ArrayList<>(wording.details().values());
        texts.add(wording.subject());
        texts.add(wording.text());
        texts.add(suggestion.answer());
        return texts;
    }
}
