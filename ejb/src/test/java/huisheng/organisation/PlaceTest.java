package huisheng.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void an_organisation_whose_id_begins_alike_does_not_stand_below() {
        assertTrue(new Place("/1/7/").within(new Place("/1/")));
        assertFalse(new Place("/17/").within(new Place("/1/")));
        assertEquals(List.of(new OrganisationId(1), new OrganisationId(7)), new Place("/1/7/").line());
    }

    @Property
    void what_stands_below_is_exactly_the_range_of_bytes(
            @ForAll @LongRange(min = 1) long a,
            @ForAll @LongRange(min = 1) long b,
            @ForAll @LongRange(min = 1) long c) {
        var outer = new Place("/" + a + "/" + b + "/");
        for (var place :
                List.of("/" + a + "/" + b + "/" + c + "/", "/" + a + "/" + c + "/", "/" + c + "/", outer.value())) {
            boolean inRange = place.compareTo(outer.value()) >= 0 && place.compareTo(outer.beyond()) < 0;
            assertEquals(new Place(place).within(outer), inRange, place);
        }
    }
}
