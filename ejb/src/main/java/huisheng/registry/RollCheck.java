package huisheng.registry;

import huisheng.kernel.Refused;
import huisheng.membership.MembershipReason;
import huisheng.membership.NewMember;
import huisheng.spreadsheet.SheetFault;
import huisheng.spreadsheet.SheetReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Reads a list row by row, finds what is wrong, and hands on the members it makes. It holds the numbers seen (for
 * duplicates), a batch of them that waits for the question whether they are taken, and the first faults; never the rows.
 */
final class RollCheck implements SheetReader {
    static final int SHOWN = 200;
    private static final int BATCH = 1_000;

    private final ColumnChoice choice;
    private final Branches branches;
    private final LocalDate today;
    private final Function<Collection<String>, Set<String>> taken;
    private final Consumer<NewMember> onward;
    private final IntConsumer progress;

    private final Map<String, Integer> rowOfNumber = new HashMap<>();
    private final Map<String, Integer> notAskedYet = new LinkedHashMap<>();
    private final List<RollFault> faults = new ArrayList<>();
    private final List<SheetFault> faultsOfRow = new ArrayList<>();
    private List<String> headings;
    private int rows;
    private int faultCount;

    /**
     * @param taken which of some numbers are in the register already
     * @param onward takes each faultless member; it is told before the whole list is known to be without faults
     */
    RollCheck(
            ColumnChoice choice,
            Branches branches,
            LocalDate today,
            Function<Collection<String>, Set<String>> taken,
            Consumer<NewMember> onward,
            IntConsumer progress) {
        this.choice = choice;
        this.branches = branches;
        this.today = today;
        this.taken = taken;
        this.onward = onward;
        this.progress = progress;
    }

    @Override
    public boolean row(int number, List<String> cells) {
        if (headings == null) {
            headings = List.copyOf(cells);
            faultsOfRow.clear();
            return true;
        }
        rows++;
        var unreadable = sheetFaults();
        var row = new RollRow(choice, cells);
        var member = row.member(branches, today);
        row.faults().forEach((field, refused) -> {
            int column = choice.columns().get(field);
            if (!unreadable.contains(column)) add(number, column, refused);
        });
        boolean unique = row.faults().containsKey(RollField.NUMBER) || isUnique(number, row.number());
        if (member != null && unreadable.isEmpty() && unique) onward.accept(member);
        if (rows % BATCH == 0) progress.accept(rows);
        return true;
    }

    @Override
    public void fault(SheetFault fault) {
        faultsOfRow.add(fault);
    }

    RollReport report() {
        askWhoIsTaken();
        if (rows == 0) throw new Refused(RegistryReason.ONLY_A_HEADING);
        faults.sort(Comparator.comparingInt(RollFault::row));
        return new RollReport(rows, faultCount, faults);
    }

    /** A formula or an error counts only in a column that was chosen. */
    private Set<Integer> sheetFaults() {
        var chosen = choice.columns().values();
        var found =
                faultsOfRow.stream().filter(f -> chosen.contains(f.column())).toList();
        found.forEach(f -> add(f.row(), f.column(), new Refused(f.reason())));
        faultsOfRow.clear();
        return found.stream().map(SheetFault::column).collect(Collectors.toSet());
    }

    private boolean isUnique(int row, String memberNumber) {
        var before = rowOfNumber.putIfAbsent(memberNumber, row);
        if (before != null) {
            add(row, choice.columns().get(RollField.NUMBER), new Refused(RegistryReason.NUMBER_TWICE, before));
            return false;
        }
        notAskedYet.put(memberNumber, row);
        if (notAskedYet.size() == BATCH) askWhoIsTaken();
        return true;
    }

    private void askWhoIsTaken() {
        for (var number : taken.apply(notAskedYet.keySet()))
            add(
                    notAskedYet.get(number),
                    choice.columns().get(RollField.NUMBER),
                    new Refused(MembershipReason.NUMBER_TAKEN));
        notAskedYet.clear();
    }

    private void add(int row, int column, Refused refused) {
        faultCount++;
        if (faults.size() >= SHOWN) return;
        var heading = column < headings.size() ? headings.get(column) : "";
        faults.add(new RollFault(row, RollFault.columnName(column), heading, refused.reason(), refused.details()));
    }
}
