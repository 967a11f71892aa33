package dreiklang.amt;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/// Switches one's own mail of the morning on and off.
@Controller
class TagespostController {

    private final Tagespost tagespost;

    TagespostController(Tagespost tagespost) {
        this.tagespost = tagespost;
    }

    @PostMapping("/amt/tagespost")
    RedirectView stellen(@RequestParam(defaultValue = "") String an) {
        if (an.equals("ja")) {
            tagespost.bestellen();
        } else {
            tagespost.abbestellen();
        }
        var weiter = new RedirectView("/amt/wiedervorlagen");
        weiter.setStatusCode(HttpStatus.SEE_OTHER);
        return weiter;
    }
}
